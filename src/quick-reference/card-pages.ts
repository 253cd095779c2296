import type { Content } from '../content/index.js'
import { type CardAddresses, cardPaths } from './addresses.js'
import type { CardAudience } from './card-words.js'
import { cardPage, type Print } from './page/card-page.js'
import { pageStyle } from './page/page-style.js'
import { type CardFonts, cardPdf } from './paper/card-pdf.js'

/** An answer for a browser, as data; for a HEAD request the server sends status and headers and leaves the body out. */
export interface PageAnswer {
  readonly status: 200 | 404
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** One address of the web server and what stands there; `query` is what follows the question mark, without it. */
export interface PageRoute {
  readonly path: string
  respond(query: string): Promise<PageAnswer>
}

/** What the pages are made of: the full addresses of the cards, the fonts of the printed ones, and the bot's own address where it has one. */
export interface CardPagesParts {
  readonly addresses: Required<CardAddresses>
  readonly fonts: CardFonts
  readonly bot?: string
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Language': 'en-GB',
}

const noOther = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// short, so that a card that was withdrawn is soon gone
const kept = 'public, max-age=300'

const bytes = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body).length : body.length)

const answer = (
  status: PageAnswer['status'],
  type: string,
  body: PageAnswer['body'],
  more: Readonly<Record<string, string>>,
): PageAnswer => ({
  status,
  type,
  body,
  headers: { ...everywhere, 'Content-Type': type, 'Content-Length': String(bytes(body)), ...more },
})

/** What stands at an address that leads nowhere: a plain sentence that says where the card is, and never what was asked for. */
export function noSuchPage(): PageAnswer {
  return answer(404, 'text/plain; charset=utf-8', `There is no such page. The card of Do's and Don'ts is at ${cardPaths.member.page}.\n`, {
    'Content-Security-Policy': noOther,
    'Cache-Control': 'no-store',
  })
}

const prints: ReadonlyMap<string, Print> = new Map([
  ['', 'normal'],
  ['print=normal', 'normal'],
  ['print=large', 'large'],
])

const styleHash = async (): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pageStyle))
  return `'sha256-${Buffer.from(digest).toString('base64')}'`
}

const pageRoute = (content: Content, audience: CardAudience, { addresses, bot }: CardPagesParts): PageRoute => ({
  path: cardPaths[audience].page,
  respond: async (query) => {
    const print = prints.get(query)
    if (print === undefined) return noSuchPage()
    const body = cardPage(content, audience, { print, addresses: { ...addresses, ...(bot === undefined ? {} : { bot }) } })
    const policy = `${noOther}; style-src ${await styleHash()}`
    return answer(200, 'text/html; charset=utf-8', body, { 'Content-Security-Policy': policy, 'Cache-Control': kept })
  },
})

const paperRoute = (content: Content, audience: CardAudience, { addresses, fonts }: CardPagesParts): PageRoute => {
  let made: Promise<Uint8Array> | undefined
  return {
    path: cardPaths[audience].paper,
    respond: async (query) => {
      if (query !== '') return noSuchPage()
      // made once and kept, so that nobody can keep the server busy by asking for it again and again
      made ??= cardPdf(content, audience, { address: addresses.page(audience), fonts })
      return answer(200, 'application/pdf', await made, {
        'Content-Disposition': `inline; filename="social-media-card-${audience}.pdf"`,
        // browsers show a PDF through a style and an object of their own
        'Content-Security-Policy': `${noOther}; object-src 'self'; style-src 'unsafe-inline'`,
        'Cache-Control': kept,
      })
    },
  }
}

/**
 * Every page and paper of the card as routes for a web server: /card, /card/staff, /card.pdf and /card/staff.pdf.
 * A query that is not `print=normal` or `print=large` gets a plain 404; a card that does not fit on paper rejects with the lines to shorten.
 */
export function cardPages(content: Content, parts: CardPagesParts): readonly PageRoute[] {
  const audiences = ['member', 'staff'] as const
  return audiences.flatMap((audience) => [pageRoute(content, audience, parts), paperRoute(content, audience, parts)])
}
