import type { DigestCard } from '../../cards/data.js'
import { button, messageReply, type Reply } from '../../chat/index.js'
import type { IssueWords } from '../compose/issue-words.js'
import { type DigestLink, digestText } from './digest-text.js'
import { type Block, type Framing, recordLine, sheetOf, sourcesHeading, wordsHeading } from './sheet.js'

const styles = { do: 'good', dont: 'emphasis', plain: 'default' } as const

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }))

/** One part of an issue as cards take it. */
export const blockData = ({ heading, tone, items, isList }: Block): DigestCard['blocks'][number] => ({
  heading,
  style: styles[tone],
  items: asLines(isList ? items.map((item) => `• ${item}`) : items),
})

/** An issue as a card in Teams, with its plain-text twin. It ends with one tap to stop it. */
export function digestReply(issue: IssueWords, framing: Framing, links: readonly DigestLink[]): Reply {
  const { title, subtitle, words, intro, blocks, sources, contacts, notice } = sheetOf(issue, framing)
  const data: DigestCard = {
    title,
    subtitle,
    wordsTitle: words.length === 0 ? [] : asLines([wordsHeading]),
    words: asLines(words),
    intro: asLines(intro),
    blocks: blocks.map(blockData),
    foot: asLines([recordLine, contacts, ...(notice === undefined ? [] : [notice])]),
    buttons: [
      ...(sources.length === 0 ? [] : [button(sourcesHeading, { verb: 'digest-rests', month: issue.month })]),
      button('My record', { verb: 'command', command: 'my record' }),
      button("Do's and Don'ts", { verb: 'command', command: 'card' }),
      button('Change how I get it', { verb: 'command', command: 'digest settings' }),
      button('Stop the digest', { verb: 'digest-choose', frequency: 'never' }),
    ],
  }
  return { card: { template: 'digest', data }, text: digestText(issue, framing, links), summary: title }
}

/** The same issue as a plain message, for readers who chose to have no card. */
export function digestMessage(issue: IssueWords, framing: Framing, links: readonly DigestLink[]): Reply {
  const { title } = sheetOf(issue, framing)
  return { text: digestText(issue, framing, links), summary: title }
}

/** What an issue rests on, line by line, for whoever asks from its card. */
export function sourcesReply(issue: IssueWords, framing: Framing): Reply {
  const { title, sources } = sheetOf(issue, framing)
  const lines = sources.length === 0 ? ['This issue gives no guidance, so it rests on nothing.'] : sources
  return messageReply({ title: `${sourcesHeading}: ${title}`, lines })
}
