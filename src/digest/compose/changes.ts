import { z } from 'zod'
import { type ChangeKind, type Content, changedSince, type SeenChange, seenWords } from '../../content/index.js'
import { documentLines, lawLines, noteStandings, standings } from './standings.js'

// documents and laws are compared by how they stand; a comma more in their description is no news
const told = ['topic', 'card', 'contact'] as const satisfies readonly ChangeKind[]

const snapshot = z.strictObject({ told: z.record(z.string(), z.tuple([z.string(), z.string()])), standings })

/** What an issue knew when it was composed, small enough to be kept beside it. */
export type Snapshot = z.infer<typeof snapshot>

/** Notes what the pack tells and how everything stands, so that the next issue can say what changed. */
export function snapshotOf(content: Content): Snapshot {
  const noted = Object.entries(seenWords(content, told)).map(([key, [print, title]]): [string, [string, string]] => [key, [print, title]])
  return { told: Object.fromEntries(noted), standings: noteStandings(content) }
}

/** Reads a snapshot that was kept; undefined for one that another version wrote otherwise. */
export function readSnapshot(kept: string): Snapshot | undefined {
  return snapshot.safeParse(JSON.parse(kept)).data
}

const namedAtOnce = 3

const verbs = { added: 'New guidance', changed: 'Changed guidance', removed: 'Taken out' } as const

const topicLines = (changes: readonly SeenChange[]): string[] =>
  (['added', 'changed', 'removed'] as const).flatMap((change) => {
    const titles = changes.filter((one) => one.change === change).map(({ title }) => title)
    if (titles.length === 0) return []
    const rest = titles.length - namedAtOnce
    return [`${verbs[change]}: ${titles.slice(0, namedAtOnce).join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`]
  })

const cardLine = (changes: readonly SeenChange[], { cards }: Content): string[] =>
  changes.some(({ id }) => id === 'member') ? [`The card of Do's and Don'ts: version ${cards.member.version}.`] : []

const contactLine = (changes: readonly SeenChange[]): string[] =>
  changes.length === 0
    ? []
    : [
        `How to reach people: ${changes
          .map(({ title }) => title)
          .slice(0, namedAtOnce)
          .join(', ')}.`,
      ]

/** What changed since the snapshot, the weightiest first: documents, laws, the card, guidance, whom to ask. */
export function changeLines(content: Content, before: Snapshot): readonly string[] {
  const changes = changedSince(before.told, seenWords(content, told))
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind)
  return [
    ...documentLines(content, before.standings),
    ...lawLines(content, before.standings),
    ...cardLine(of('card'), content),
    ...topicLines(of('topic')),
    ...contactLine(of('contact')),
  ]
}
