import type { IssueWords } from '../compose/issue-words.js'
import { type Block, changeLine, type Framing, recordLine, sheetOf, sourcesHeading, wordsHeading } from './sheet.js'

/** A place that can be opened, with words that say where it leads. */
export interface DigestLink {
  readonly title: string
  readonly url: string
}

const blockText = ({ heading, items, isList }: Block) => [`${heading}:`, ...items.map((item) => (isList ? `- ${item}` : item))].join('\n')

/** An issue as plain text: for readers who want no card, for the terminal, and as the twin of the card. */
export function digestText(issue: IssueWords, framing: Framing, links: readonly DigestLink[]): string {
  const { title, subtitle, words, intro, blocks, sources, contacts, notice } = sheetOf(issue, framing)
  return [
    [title, subtitle].join('\n'),
    ...(words.length === 0 ? [] : [[`${wordsHeading}:`, ...words].join('\n')]),
    ...intro,
    ...blocks.map(blockText),
    [recordLine, contacts, ...links.map((link) => `${link.title}: ${link.url}`), changeLine].join('\n'),
    ...(sources.length === 0 ? [] : [[`${sourcesHeading}:`, ...sources].join('\n')]),
    ...(notice === undefined ? [] : [notice]),
  ].join('\n\n')
}
