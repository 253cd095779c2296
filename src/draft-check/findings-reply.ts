import type { FindingsCard } from '../cards/data.js'
import { button, messageReply, type Reply } from '../chat/index.js'
import { basisLine, type Content, type Level, topicOf } from '../content/index.js'
import { aboutPost } from './about-post.js'
import type { DraftResult, Finding } from './check.js'
import { draftBox } from './check-box-reply.js'
import type { Told } from './told.js'

const levelWords: Record<Level, { readonly word: string; readonly style: FindingsCard['findings'][number]['style'] }> = {
  stop: { word: 'Stop', style: 'attention' },
  ask: { word: 'Ask yourself', style: 'warning' },
  note: { word: 'Note', style: 'emphasis' },
}

const mostShown = 5
const longestQuote = 80

const shortQuote = (quote: string) => (quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1).trimEnd()}…`)

const titleOf = ({ findings, level }: DraftResult) => {
  const things = findings.length === 1 ? '1 thing' : `${findings.length} things`
  return level === 'stop'
    ? `Stop: ${things} to put right first`
    : level === 'ask'
      ? `${things} to ask yourself`
      : `${things} that could make it better`
}

const quotesOf = (finding: Finding) => {
  if (finding.says.includes(finding.quote)) return []
  return [{ text: shortQuote(finding.quote) }]
}

const findingData = (content: Content, finding: Finding) => ({
  level: levelWords[finding.level].word,
  style: levelWords[finding.level].style,
  says: finding.says,
  quotes: quotesOf(finding),
  why: finding.why,
  instead: finding.instead,
  basis: finding.basis.map((entry) => basisLine(content, entry)).join('; '),
})

const topicButtons = (content: Content, ids: readonly string[]) =>
  ids.slice(0, 3).map((id) => button(topicOf(content, id).short, { verb: 'topic', topic: id }))

const relatedTopics = (content: Content, findings: readonly Finding[]) => {
  const ids = [...new Set(findings.flatMap(({ topics }) => topics))].filter((id) => content.topics.has(id))
  return topicButtons(content, ids)
}

/** What else a reply about a draft says; every part may be left out. */
export interface FindingsOptions {
  /** Given, even empty, when the words may have been a question. */
  readonly orTopics?: readonly string[]
  /** What the writer told of the post, so that the next box is ticked alike. */
  readonly told?: Told
  /** How many notes stay unsaid because the writer has dealt with them. */
  readonly leftOut?: number
  /** Where the draft is too long, as a line or none. */
  readonly tooLong?: readonly string[]
}

const leftOutLines = (count: number) => {
  if (count === 0) return []
  return [`${count === 1 ? 'A note' : `${count} notes`} that you have checked ${count === 1 ? 'is' : 'are'} left out.`]
}

const checkedButton = (findings: readonly Finding[]) => {
  const rules = [...new Set(findings.filter(({ level }) => level === 'note').map(({ rule }) => rule))]
  const title = rules.length === 1 ? "I've checked the note" : "I've checked the notes"
  return rules.length === 0 ? [] : [button(title, { verb: 'checked', rules })]
}

const nothingRaised = (
  content: Content,
  rules: number,
  { orTopics = [], leftOut = 0, tooLong = [] }: FindingsOptions,
  asked: readonly string[],
) =>
  messageReply({
    title: `Nothing ${leftOut > 0 ? 'else ' : ''}raised by ${rules} checks. You decide.`,
    lines: [...tooLong, ...leftOutLines(leftOut), ...asked],
    buttons: topicButtons(content, orTopics),
  })

const findingText = ({ level, says, quotes, why, instead, basis }: FindingsCard['findings'][number]) =>
  [
    `${level}: ${says}${quotes.map(({ text }) => ` "${text}"`).join('')}`,
    `Why: ${why}`,
    `A safer way to say it: ${instead}`,
    `What this rests on: ${basis}`,
  ].join('\n')

/** What was found, the most serious first, or one short line when nothing was; never "approved". */
export function findingsReply(content: Content, result: DraftResult, options: FindingsOptions = {}): Reply {
  const { orTopics, told = {}, leftOut = 0, tooLong = [] } = options
  const asked = orTopics ? [content.conversation.draftOrQuestion] : []
  if (result.findings.length === 0) return nothingRaised(content, result.rules, options, asked)
  const shown = result.findings.slice(0, mostShown)
  const hidden = result.findings.length - shown.length
  const more = hidden > 0 ? [`${hidden} more not shown. Put these right first, then check again.`] : []
  const data: FindingsCard = {
    title: titleOf(result),
    asked: asked.map((text) => ({ text })),
    findings: shown.map((finding) => findingData(content, finding)),
    more: [...more, ...tooLong, ...leftOutLines(leftOut)].map((text) => ({ text })),
    box: { ...draftBox, label: 'Your changed post', placeholder: 'Paste your new words here', button: 'Check again' },
    about: aboutPost(told),
    notice: `${content.pack.notice} ${content.pack.legalNote} You decide.`,
    checked: checkedButton(shown),
    related: orTopics?.length ? topicButtons(content, orTopics) : relatedTopics(content, shown),
  }
  const lines = [...asked, ...data.findings.map(findingText), ...data.more.map(({ text }) => text), draftBox.privacy, data.notice]
  return { card: { template: 'findings', data }, text: [data.title, ...lines].join('\n'), summary: data.title }
}
