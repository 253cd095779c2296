import { type Content, roleLine, type ServicePages } from '../../content/index.js'
import { type Html, html, paragraphs } from '../../pages/index.js'
import { servicePaths } from './paths.js'

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day such as 2026-11-21 as people write it. */
export const dayInWords = (day: string): string => long.format(Date.parse(day))

/** Lines as a list. */
export const listOf = (lines: readonly string[]): Html => html`<ul>\n${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`

/** What must stand on every page until the council has adopted these words. */
export const noticeOf = ({ pack: { notice, adopted, version, issued } }: Content): Html =>
  html`<p class="note">${adopted ? '' : `${notice} `}These words are version ${version}, from ${dayInWords(issued)}.</p>\n`

/** Sections of a page, each a heading with paragraphs or a list. */
export const sectionsOf = (sections: ServicePages['terms']['sections']): readonly Html[] =>
  sections.map(({ heading, lines }) => html`<h2>${heading}</h2>\n${lines.length > 1 ? listOf(lines) : paragraphs(lines)}`)

/** Whom to ask, by role and never by name. */
export const askOf = (content: Content, roles: readonly string[]): Html => {
  const people = roles.map((id) => {
    const { role, how } = roleLine(content, id)
    return html`<li><strong>${role}</strong>: ${content.contacts.get(id)?.helpsWith ?? ''} ${how}</li>\n`
  })
  return html`<h2>Whom to ask</h2>\n<ul>\n${people}</ul>\n`
}

const names = { about: 'What this is', privacy: 'Privacy', terms: 'Terms of use', accessibility: 'Accessibility' } as const

/** The way to the other pages, at the end of each. */
export const otherPages = (here: keyof typeof servicePaths): Html => {
  const others = Object.entries(servicePaths).filter(([page]) => page !== here)
  const links = others.map(([page, path]) => html`<li><a href="${path}">${names[page as keyof typeof names]}</a></li>\n`)
  return html`<nav aria-label="Other pages">\n<h2>Other pages</h2>\n<ul>\n${links}</ul>\n</nav>\n`
}
