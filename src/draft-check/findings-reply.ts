import type { FindingsCard } from '../cards/data.js'
import { button, messageReply, type Reply } from '../chat/index.js'
import { basisLine, type Content, type Level, topicOf } from '../content/index.js'
import type { DraftResult, Finding } from './check.js'
import { draftBox } from './check-box-reply.js'

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

const findingData = (content: Content, finding: Finding) => ({
  level: levelWords[finding.level].word,
  style: levelWords[finding.level].style,
  says: finding.says,
  quotes: finding.says.includes(finding.quote) ? [] : [{ text: shortQuote(finding.quote) }],
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

/** What was found, the most serious first, or one short line when nothing was; never "approved". `orTopics` is given, even empty, when the words may have been a question. */
export function findingsReply(content: Content, result: DraftResult, orTopics?: readonly string[]): Reply {
  const asked = orTopics ? [content.conversation.draftOrQuestion] : []
  if (result.findings.length === 0) {
    const title = `Nothing raised by ${result.rules} checks. You decide.`
    return messageReply({ title, lines: asked, buttons: topicButtons(content, orTopics ?? []) })
  }
  const shown = result.findings.slice(0, mostShown)
  const hidden = result.findings.length - shown.length
  const data: FindingsCard = {
    title: titleOf(result),
    asked: asked.map((text) => ({ text })),
    findings: shown.map((finding) => findingData(content, finding)),
    more: hidden > 0 ? [{ text: `${hidden} more not shown. Put these right first, then check again.` }] : [],
    box: { ...draftBox, label: 'Your changed post', placeholder: 'Paste your new words here', button: 'Check again' },
    notice: `${content.pack.notice} ${content.pack.legalNote} You decide.`,
    related: orTopics?.length ? topicButtons(content, orTopics) : relatedTopics(content, shown),
  }
  const texts = data.findings.map(
    ({ level, says, quotes, why, instead }) =>
      `${level}: ${says}${quotes.map(({ text }) => ` "${text}"`).join('')}\nWhy: ${why}\nA safer way to say it: ${instead}`,
  )
  return {
    card: { template: 'findings', data },
    text: [data.title, ...asked, ...texts, ...data.more.map(({ text }) => text), data.notice].join('\n'),
    summary: data.title,
  }
}
