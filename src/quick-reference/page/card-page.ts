import { basisLine, type Content } from '../../content/index.js'
import { type Html, html, nothing } from '../../pages/index.js'
import { type CardAddresses, cardPaths } from '../addresses.js'
import { type CardAudience, type CardWords, cardWords } from '../card-words.js'
import { typeset } from '../typeset.js'
import { pageStyle } from './page-style.js'

/** Whether the page is set as usual or in at least 18 points, for people who need larger print. */
export type Print = 'normal' | 'large'

/** How a page is to be shown, and where its links lead; without addresses they lead to the usual paths on the same server. */
export interface PageParts {
  readonly print: Print
  readonly addresses?: CardAddresses & { readonly bot?: string }
}

const tick: Html = { html: '<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M1 11l6.5 7L19 2"/></svg>' }
const cross: Html = { html: '<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M2 2l16 16M18 2L2 18"/></svg>' }

const column = (name: 'do' | 'dont', heading: string, marker: Html, lines: readonly string[]): Html =>
  html`<section class="${name}" aria-labelledby="${name}">
<h2 id="${name}">${marker}${heading}</h2>
<ul role="list">
${lines.map((line) => html`<li>${marker}<span>${line}</span></li>\n`)}</ul>
</section>
`

const boxes = (all: CardWords['boxes']): Html =>
  html`<div class="pair boxes">
${all.map(
  ({ title, lines }, index) => html`<section class="box" aria-labelledby="box-${String(index + 1)}">
<h2 id="box-${String(index + 1)}">${title}</h2>
<ul>
${lines.map((line) => html`<li>${line}</li>\n`)}</ul>
</section>
`,
)}</div>
`

const about = ({ particulars, sources, notice }: CardWords): Html =>
  html`<div class="about">
<dl>
${particulars.map(({ label, value }) => html`<div><dt>${label}:</dt><dd>${value}</dd></div>\n`)}</dl>
<p>${sources} ${notice}</p>
</div>
`

const whatItRestsOn = (content: Content, audience: CardAudience): Html => {
  const { test, dos, donts, boxes: boxed } = content.cards[audience]
  const lines = [test, ...dos, ...donts, ...boxed.flatMap((box) => box.lines)]
  const basis = (line: (typeof lines)[number]) => line.basis.map((each) => html`<span>${basisLine(content, each)}</span>`)
  return html`<details>
<summary>What each line rests on</summary>
<ul class="basis">
${lines.map((line) => html`<li>${line.text}${basis(line)}</li>\n`)}</ul>
</details>
`
}

const ways = (audience: CardAudience, { print, addresses }: PageParts): Html => {
  const other = audience === 'member' ? 'staff' : 'member'
  const page = (of: CardAudience) => addresses?.page?.(of) ?? cardPaths[of].page
  const larger = print === 'large' ? '' : '?print=large'
  const keep = print === 'large' ? '?print=large' : ''
  const paper = addresses?.paper?.(audience) ?? cardPaths[audience].paper
  const bot = addresses?.bot
  return html`<nav aria-label="This card in other forms">
<ul class="ways" role="list">
<li><a href="${paper}">Print on A4 (PDF)</a></li>
<li><a href="${page(audience)}${larger}">${print === 'large' ? 'Normal print' : 'Large print'}</a></li>
<li><a href="${page(other)}${keep}">${other === 'staff' ? 'Card for staff' : 'Card for Councillors'}</a></li>
${bot === undefined ? nothing : html`<li><a href="${bot}">Ask the bot in Teams</a></li>\n`}</ul>
</nav>
`
}

/**
 * The card as one complete page that needs nothing else: no script, font or picture from elsewhere.
 * It meets WCAG 2.2 AA, and prints in black on white on A4.
 */
export function cardPage(content: Content, audience: CardAudience, parts: PageParts): string {
  const words = typeset(cardWords(content, audience))
  const council = content.councils.get(content.pack.council)?.name ?? content.pack.name
  const style: Html = { html: pageStyle }
  return html`<!doctype html>
<html lang="en-GB" class="${parts.print}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}. ${words.forWhom}${parts.print === 'large' ? ', in large print' : ''}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#card">Skip to the card</a>
<header class="top"><div class="wide">
<p class="brand">${council}</p>
${ways(audience, parts)}</div></header>
<main id="card" tabindex="-1">
<article class="sheet">
<div class="first"><p class="for">${words.forWhom}</p>${words.mark === undefined ? nothing : html`<p class="mark">${words.mark}</p>`}</div>
<h1>${words.title}</h1>
<p class="test">${words.test}</p>
<div class="pair">
${column('do', 'Do', tick, words.dos)}${column('dont', 'Don\u2019t', cross, words.donts)}</div>
${boxes(words.boxes)}${about(words)}${whatItRestsOn(content, audience)}</article>
</main>
<footer class="bottom"><p>Before You Post: the council\u2019s own guidance, the minute before you post.</p></footer>
</body>
</html>
`.html
}
