import type { MailPayload } from '../../delivery/ports.js'
import { type Html, html, mailFrame, nothing } from '../../pages/index.js'
import { darkStyle, mailStyle as style } from './mail-style.js'

/** One link of a mail, with words that say where it leads. */
export interface MailLink {
  readonly title: string
  readonly url: string
}

/** A part of a mail: lines, or a list under a heading. */
export interface MailPart {
  readonly heading?: string
  readonly lines?: readonly string[]
  readonly items?: readonly string[]
}

/** What a mail says, before it has a form. */
export interface MailWords {
  readonly subject: string
  /** Whose mail it is, such as the council's name. */
  readonly brand: string
  readonly title: string
  readonly parts: readonly MailPart[]
  /** Set apart, for what must not be missed, such as that the council has not adopted this. */
  readonly notice?: string
  /** The first is the main one. */
  readonly buttons: readonly MailLink[]
  readonly foot: readonly (string | MailLink)[]
}

/** A mail in both its forms; the text is for readers and programs that show no HTML. */
export interface Mail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

const partOf = ({ heading, lines = [], items = [] }: MailPart): Html =>
  html`${
    heading === undefined ? nothing : html`<h2 class="heading" style="${style.heading}">${heading}</h2>\n`
  }${lines.map((line) => html`<p style="${style.line}">${line}</p>\n`)}${
    items.length === 0
      ? nothing
      : html`<ul style="${style.list}">\n${items.map((item) => html`<li style="${style.item}">${item}</li>\n`)}</ul>\n`
  }`

const buttonsOf = (buttons: readonly MailLink[]): Html =>
  buttons.length === 0
    ? nothing
    : html`<p style="${style.buttons}">${buttons.map(({ title, url }, index) =>
        index === 0
          ? html`<a class="button" href="${url}" style="${style.button}">${title}</a>\n`
          : html`<a class="second" href="${url}" style="${style.second}">${title}</a>\n`,
      )}</p>\n`

const footOf = (foot: MailWords['foot']): Html =>
  html`<div class="foot" style="${style.foot}">\n${foot.map((line) =>
    typeof line === 'string'
      ? html`<p style="${style.line}">${line}</p>\n`
      : html`<p style="${style.line}"><a class="link" href="${line.url}" style="${style.link}">${line.title}</a></p>\n`,
  )}</div>\n`

const pageOf = ({ subject, brand, title, parts, notice, buttons, foot }: MailWords): string => {
  const inner = html`${parts.map(partOf)}${
    notice === undefined ? nothing : html`<p class="notice" style="${style.notice}">${notice}</p>\n`
  }${buttonsOf(buttons)}${footOf(foot)}`
  return mailFrame({ subject, title, brand, inner, style, darkStyle })
}

const linkText = ({ title, url }: MailLink) => `${title}:\n${url}`

const textOf = ({ brand, title, parts, notice, buttons, foot }: MailWords) =>
  [
    brand,
    title,
    ...parts.map(({ heading, lines = [], items = [] }) =>
      [...(heading === undefined ? [] : [`${heading}:`]), ...lines, ...items.map((item) => `- ${item}`)].join('\n'),
    ),
    ...(notice === undefined ? [] : [notice]),
    ...buttons.map(linkText),
    foot.map((line) => (typeof line === 'string' ? line : linkText(line))).join('\n'),
  ].join('\n\n')

/**
 * Gives a mail its two forms. The HTML is one column that fits a phone and a desk, needs no picture, works on a dark
 * screen and meets WCAG 2.2 AA; every word is escaped. The text says the same in the same order.
 */
export function mailOf(words: MailWords): Mail {
  return { subject: words.subject, html: pageOf(words), text: `${textOf(words)}\n` }
}

/** A mail as the outbox keeps it; only an address by https may stand in a mail program's own "unsubscribe". */
export function mailPayload({ subject, html: body }: Mail, stop: string | undefined): MailPayload {
  return { subject, html: body, ...(stop?.startsWith('https://') ? { unsubscribe: stop } : {}) }
}
