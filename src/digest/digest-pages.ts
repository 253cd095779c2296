import { html, type PageAnswer, type PageRoute, pageAnswer, paragraphs, plainAnswer } from '../pages/index.js'
import { digestMail } from './forms/digest-mail.js'
import { wordsOf } from './issue/compose-now.js'
import type { DigestParts } from './issue/digest-parts.js'
import { usualChoice } from './issue/send-issue.js'

/** The right that a signed link carries, as it is read back: one thing, for one person. */
export interface DigestRight {
  readonly for: string
  readonly person: number
  readonly version?: string | undefined
}

/** What the pages of the digest need; `read` answers undefined for a link that was made up, changed, or is out of date. */
export interface DigestPagesParts extends DigestParts {
  readonly read: (token: string, at: number) => DigestRight | undefined
}

/** The paths of the pages: stopping from a mail, and an officer's look at the mail. */
export const digestPaths = { stop: '/digest/stop', mail: '/digest/mail' } as const

/** What a signed link to each page is for. */
export const digestPurposes = { stop: 'stop-digest', mail: 'see-digest' } as const

const brandOf = async ({ content }: DigestParts) => {
  const { councils, pack } = await content()
  return councils.get(pack.council)?.name ?? pack.name
}

const outOfDate = async (parts: DigestParts) =>
  plainAnswer(
    {
      title: 'This link does not work',
      brand: await brandOf(parts),
      body: paragraphs(['It may be out of date. Nothing was changed.', 'In Teams, type "digest settings" to the bot.']),
    },
    404,
  )

const form = (step: string, label: string) =>
  html`<form method="post"><input type="hidden" name="step" value="${step}"><button>${label}</button></form>\n`

const page = async (parts: DigestParts, title: string, lines: readonly string[], step: string, label: string) =>
  plainAnswer({ title, brand: await brandOf(parts), body: [paragraphs(lines), form(step, label)], sends: true })

const choose = async ({ book }: DigestParts, person: number, frequency: 'monthly' | 'never') => {
  const before = (await book.choiceOf(person)) ?? usualChoice
  await book.choose(person, { ...before, frequency })
}

const stopSteps = async (parts: DigestParts, person: number, step: string | undefined) => {
  if (step === 'start') {
    await choose(parts, person, 'monthly')
    return page(parts, 'The digest is on again', ['It comes every month.'], 'stop', 'Stop the digest')
  }
  // a mail program that unsubscribes for its reader sends a form of its own, without a step
  await choose(parts, person, 'never')
  return page(
    parts,
    'The digest is stopped',
    ['You will get no more issues. One that is on its way may still arrive.'],
    'start',
    'Start it again',
  )
}

const seen = async (parts: DigestParts, month: string): Promise<PageAnswer> => {
  const { pack } = await parts.content()
  const issue = await parts.book.find(pack.council, month)
  if (!issue) return outOfDate(parts)
  const mail = digestMail(wordsOf(issue), issue, { brand: await brandOf(parts), links: parts.links() })
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  return pageAnswer(200, 'text/html; charset=utf-8', mail.html, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
}

/**
 * The pages behind signed links: /digest/stop, where opening changes nothing and one button stops the digest, and
 * /digest/mail, where an officer sees the mail as it will look. A link that does not work gets a plain 404.
 */
export function digestPages(parts: DigestPagesParts): readonly PageRoute[] {
  const withRight = async (query: string, purpose: string, act: (right: DigestRight) => Promise<PageAnswer>) => {
    const right = parts.read(new URLSearchParams(query).get('t') ?? '', parts.now())
    return right?.for === purpose ? act(right) : outOfDate(parts)
  }
  const ask = ['You can start it again at any time: type "digest settings" to the bot in Teams.']
  return [
    {
      path: digestPaths.stop,
      respond: (query) =>
        withRight(query, digestPurposes.stop, () => page(parts, 'Stop the monthly digest?', ask, 'stop', 'Stop the digest')),
      submit: (query, { step }) => withRight(query, digestPurposes.stop, ({ person }) => stopSteps(parts, person, step)),
    },
    { path: digestPaths.mail, respond: (query) => withRight(query, digestPurposes.mail, ({ version = '' }) => seen(parts, version)) },
  ]
}
