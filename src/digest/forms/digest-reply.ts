import type { DigestCard } from '../../cards/data.js'
import { button, type Reply } from '../../chat/index.js'
import type { IssueWords } from '../compose/issue-words.js'
import { type DigestLink, digestText } from './digest-text.js'
import { type Block, type Framing, recordLine, sheetOf, sourcesHeading, wordsHeading } from './sheet.js'

const styles = { do: 'good', dont: 'attention', plain: 'default' } as const

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
    sources: sources.length === 0 ? [] : [{ title: sourcesHeading, lines: asLines(sources) }],
    foot: asLines([recordLine, contacts, ...(notice === undefined ? [] : [notice])]),
    buttons: [
      button('My record', { verb: 'command', command: 'my record' }),
      button("Do's and Don'ts", { verb: 'command', command: 'card' }),
      button('Change how I get it', { verb: 'command', command: 'digest settings' }),
      button('Stop the digest', { verb: 'digest-choose', frequency: 'never' }),
    ],
    links: links.slice(0, 1).map((link) => ({ ...link })),
  }
  return { card: { template: 'digest', data }, text: digestText(issue, framing, links), summary: title }
}

/** The same issue as a plain message, for readers who chose to have no card. */
export function digestMessage(issue: IssueWords, framing: Framing, links: readonly DigestLink[]): Reply {
  const { title } = sheetOf(issue, framing)
  return { text: digestText(issue, framing, links), summary: title }
}
