import type { Change, ChangedLine } from './diff-packs.js'
import { type ChangeKind, changeKinds } from './told-entries.js'

const headings: Record<ChangeKind, string> = {
  pack: 'This pack',
  topic: 'Guidance',
  card: "Card of Do's and Don'ts",
  reply: 'Replies to other questions',
  conversation: "The bot's own words",
  rule: 'Checks of a draft',
  document: 'Documents',
  law: 'Laws',
  contact: 'Whom to ask',
  council: 'Councils and elections',
  digest: 'The monthly digest',
}
const verbs = { added: 'New', removed: 'Removed', changed: 'Changed' } as const

const lineText = ({ name, before, after }: ChangedLine) => {
  if (before === undefined) return `    ${name}, new: ${after}`
  if (after === undefined) return `    ${name}, removed: ${before}`
  return `    ${name}, was: ${before}\n    ${name}, now: ${after}`
}

const entryText = ({ id, title, change, lines }: Change) =>
  [`  ${verbs[change]}: ${title} (${id})`, ...(change === 'removed' ? [] : lines.map(lineText))].join('\n')

/** Changes as plain text for a terminal or an e-mail: one heading a part, one entry a thing, was and now below each other. */
export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing changed in people's words."
  return changeKinds
    .map((kind) => ({ kind, entries: changes.filter((change) => change.kind === kind) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries }) => `${headings[kind]}\n${entries.map(entryText).join('\n')}`)
    .join('\n\n')
}
