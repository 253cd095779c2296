import { type Html, html, mailFrame, nothing } from '../../pages/index.js'
import type { IssueWords } from '../compose/issue-words.js'
import type { DigestLink } from './digest-text.js'
import { darkStyle, mailStyle as style } from './mail-style.js'
import { type Block, type Framing, recordLine, sheetOf, sourcesHeading, wordsHeading } from './sheet.js'

/** What the mail needs beside the issue: whose it is, where its links lead, and where one reader stops it. */
export interface DigestMailParts {
  readonly brand: string
  readonly links: readonly DigestLink[]
  /** The page on which this reader stops the digest; absent in a preview and where the bot has no public address. */
  readonly stop?: string | undefined
}

const headingOf = (text: string): Html => html`<h2 class="heading" style="${style.heading}">${text}</h2>\n`

const itemsOf = (items: readonly string[], isList: boolean): Html =>
  isList
    ? html`<ul style="${style.list}">\n${items.map((item) => html`<li style="${style.item}">${item}</li>\n`)}</ul>\n`
    : html`${items.map((item) => html`<p style="${style.line}">${item}</p>\n`)}`

const blockOf = ({ heading, tone, items, isList }: Block): Html => {
  const words = html`${headingOf(heading)}${itemsOf(items, isList)}`
  return tone === 'plain'
    ? html`<div style="${style.part}">\n${words}</div>\n`
    : html`<div class="box" style="${style[tone]}">\n${words}</div>\n`
}

const sourcesOf = (sources: readonly string[]): Html =>
  sources.length === 0
    ? nothing
    : html`<div class="soft" style="${style.sources}">
<h2 class="soft" style="${style.sourcesTitle}">${sourcesHeading}</h2>
${sources.map((line) => html`<p style="${style.source}">${line}</p>\n`)}</div>\n`

const ownWords = (words: readonly string[]): Html =>
  words.length === 0
    ? nothing
    : html`<div class="box" style="${style.words}">\n${headingOf(wordsHeading)}${words.map((line) => html`<p style="${style.line}">${line}</p>\n`)}</div>\n`

const linkOf = ({ title, url }: DigestLink): Html => html`<a class="link" href="${url}" style="${style.link}">${title}</a>`

const stopLines = (stop: string | undefined): Html =>
  html`<p style="${style.line}">To change how you get this, type "digest settings" to the bot in Teams.${
    stop === undefined ? nothing : html` ${linkOf({ title: 'Stop the digest', url: stop })}.`
  }</p>\n`

/**
 * An issue as a mail: one column that fits a phone and a desk, needs no picture, works on a dark screen and meets
 * WCAG 2.2 AA. Every word is escaped, those of the officers too.
 */
export function digestMail(
  issue: IssueWords,
  framing: Framing,
  { brand, links, stop }: DigestMailParts,
): { readonly subject: string; readonly html: string } {
  const { title, subtitle, words, intro, blocks, sources, contacts, notice } = sheetOf(issue, framing)
  const inner = html`<p class="soft" style="${style.subtitle}">${subtitle}</p>
${ownWords(words)}${intro.map((line) => html`<p style="${style.line}">${line}</p>\n`)}${blocks.map(blockOf)}<div class="foot soft" style="${style.foot}">
<p style="${style.line}">${recordLine}</p>
<p style="${style.line}">${contacts}</p>
${links.map((link) => html`<p style="${style.line}">${linkOf(link)}</p>\n`)}${stopLines(stop)}${
  notice === undefined ? nothing : html`<p style="${style.line}">${notice}</p>\n`
}</div>
${sourcesOf(sources)}`
  return { subject: title, html: mailFrame({ subject: title, title, brand, inner, style, darkStyle }) }
}
