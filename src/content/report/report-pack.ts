import type { Content } from '../content.js'
import type { Unconfirmed } from '../desk/unconfirmed.js'
import { groupsOf, guidance } from './guidance.js'
import { bullets, html, type Markup } from './markup.js'
import { registers } from './registers.js'
import { cards, digestWords, findings, pages, replies } from './spoken.js'
import { style } from './style.js'

/** What the report needs beside the words: the day it is printed, as 2026-11-21, and what a check found unconfirmed. */
interface ReportOptions {
  readonly printed: string
  readonly unconfirmed: readonly Unconfirmed[]
}

const parts = (content: Content) => [
  { id: 'unconfirmed', title: 'To be confirmed by the council' },
  ...[...groupsOf(content).keys()].map((title, index) => ({ id: `group-${index + 1}`, title })),
  { id: 'cards', title: "Cards of Do's and Don'ts" },
  { id: 'replies', title: 'Other things the bot says' },
  { id: 'pages', title: "The bot's own pages" },
  { id: 'digest', title: 'The monthly digest' },
  ...(content.rules.length > 0 ? [{ id: 'findings', title: 'What people are told about a draft' }] : []),
  { id: 'registers', title: 'What the guidance rests on' },
]

const contents = (content: Content) =>
  html`<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>${bullets(
    parts(content).map(({ id, title }) => html`<a href="#${id}">${title}</a>`),
  )}</nav>`

const signOff = (content: Content) =>
  html`<section aria-labelledby="sign-off"><h2 id="sign-off">Sign-off</h2>
<p>Print this page. For each part, write who has read it, what they decided and when.</p>
<div class="wide sign" role="region" aria-label="Sign-off by part" tabindex="0"><table><caption>Sign-off by part</caption>
<thead><tr><th scope="col">Part</th><th scope="col">Read by</th><th scope="col">Agreed, or changes wanted</th><th scope="col">Date</th></tr></thead>
<tbody>${parts(content)
    .slice(1)
    .map(({ title }) => html`<tr><th scope="row">${title}</th><td></td><td></td><td></td></tr>`)}</tbody></table></div></section>`

const waiting = (unconfirmed: readonly Unconfirmed[]): Markup =>
  html`<section aria-labelledby="unconfirmed"><h2 id="unconfirmed">To be confirmed by the council</h2>
${
  unconfirmed.length === 0
    ? html`<p>Nothing waits to be confirmed.</p>`
    : html`<p>${unconfirmed.length} entries wait for the council's word. Confirm them before go-live.</p>${bullets(
        unconfirmed.map(({ file, line, what }) => html`${what} <span class="id">(${file}, line ${line})</span>`),
      )}`
}</section>`

/**
 * Everything that people will be told, as one HTML page to read, print and sign off: by group, with what it rests on, how sure it is, its
 * status and what is unconfirmed. Made to WCAG 2.2 AA; it needs no other file and no script.
 */
export function reportPack(content: Content, { printed, unconfirmed }: ReportOptions): string {
  const { name, version, issued, adopted, notice, legalNote } = content.pack
  const counts = `${content.topics.size} topics, ${content.rules.length} checks of a draft, ${content.documents.size} documents, ${content.laws.size} laws.`
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>What people will be told: ${name}</title><style>${{ html: style }}</style></head>
<body><a class="skip" href="#main">Skip to the words</a>
<header><h1>What people will be told</h1>
<p>${name}, version ${version}, issued ${issued}. Printed ${printed}. ${counts}</p>
<p class="notice">${notice} ${legalNote} ${adopted ? 'Adopted by the council.' : ''}</p></header>
${contents(content)}
<main id="main">${signOff(content)}${waiting(unconfirmed)}${guidance(content)}${cards(content)}${replies(content)}${pages(content)}${digestWords(content)}${findings(content)}${registers(content)}</main>
</body></html>
`.html
}
