import type { Content } from '../../content/index.js'
import { type Html, html, nothing, type PageRoute, paragraphs, plainAnswer } from '../../pages/index.js'
import { askOf, dayInWords, noticeOf, otherPages, sectionsOf } from './page-parts.js'
import { servicePaths } from './paths.js'
import { privacyBody } from './privacy-page.js'

/** What the bot's own pages tell that is not in the pack. */
export interface ServicePagesParts {
  /** For how many days a sent question is kept here. */
  readonly questionsKeptDays: number
  /** Where the card of Do's and Don'ts is, for Councillors, for staff and on paper. */
  readonly cards: readonly { readonly title: string; readonly url: string }[]
  /** The link that opens the chat, where there is one. */
  readonly chat?: string
}

const aboutBody = (content: Content, { cards, chat }: ServicePagesParts): readonly Html[] => [
  noticeOf(content),
  paragraphs(content.pages.about.lines),
  chat === undefined ? nothing : html`<p><a class="button" href="${chat}">Open the chat in Teams</a></p>\n`,
  html`<h2>The card of Do’s and Don’ts</h2>\n<ul>\n${cards.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>\n`)}</ul>\n`,
  askOf(
    content,
    ['democratic-services'].filter((id) => content.contacts.has(id)),
  ),
  otherPages('about'),
]

const accessBody = (content: Content): readonly Html[] => {
  const { checked, sections, ask } = content.pages.accessibility
  return [
    noticeOf(content),
    ...sectionsOf(sections),
    askOf(content, ask),
    paragraphs([`This statement was prepared and last looked at on ${dayInWords(checked)}.`]),
    otherPages('accessibility'),
  ]
}

const termsBody = (content: Content): readonly Html[] => {
  const { sections, ask } = content.pages.terms
  return [noticeOf(content), ...sectionsOf(sections), askOf(content, ask), otherPages('terms')]
}

/** The bot's own pages, in the pack's words: what it is (/), /privacy, /terms and /accessibility. What follows a question mark is not looked at. */
export function servicePages(content: Content, parts: ServicePagesParts): readonly PageRoute[] {
  const brand = content.councils.get(content.pack.council)?.name ?? content.pack.name
  const { about, privacy, terms, accessibility } = content.pages
  const page = (path: string, title: string, body: readonly Html[]): PageRoute => ({
    path,
    respond: () => plainAnswer({ title, brand, body }),
  })
  return [
    page(servicePaths.about, about.title, aboutBody(content, parts)),
    page(servicePaths.privacy, privacy.title, privacyBody(content, parts.questionsKeptDays)),
    page(servicePaths.terms, terms.title, termsBody(content)),
    page(servicePaths.accessibility, accessibility.title, accessBody(content)),
  ]
}
