import type { Content } from '../content/index.js'
import { nothingFromElsewhere, type PageAnswer, type PageRoute, pageAnswer, styleSource } from '../pages/index.js'
import { type CardAddresses, cardPaths } from './addresses.js'
import type { CardAudience } from './card-words.js'
import { cardPage, type Print } from './page/card-page.js'
import { pageStyle } from './page/page-style.js'
import { type CardFonts, cardPdf } from './paper/card-pdf.js'

/** What the pages are made of: the full addresses of the cards, the fonts of the printed ones, and the bot's own address where it has one. */
export interface CardPagesParts {
  readonly addresses: Required<CardAddresses>
  readonly fonts: CardFonts
  readonly bot?: string
}

// short, so that a card that was withdrawn is soon gone
const kept = 'public, max-age=300'

/** What stands at an address that leads nowhere: a plain sentence that says where the card is, and never what was asked for. */
export function noSuchPage(): PageAnswer {
  return pageAnswer(
    404,
    'text/plain; charset=utf-8',
    `There is no such page. The card of Do's and Don'ts is at ${cardPaths.member.page}.\n`,
    {
      'Content-Security-Policy': nothingFromElsewhere,
      'Cache-Control': 'no-store',
    },
  )
}

const prints: ReadonlyMap<string, Print> = new Map([
  ['', 'normal'],
  ['print=normal', 'normal'],
  ['print=large', 'large'],
])

const pageRoute = (content: Content, audience: CardAudience, { addresses, bot }: CardPagesParts): PageRoute => ({
  path: cardPaths[audience].page,
  respond: async (query) => {
    const print = prints.get(query)
    if (print === undefined) return noSuchPage()
    const body = cardPage(content, audience, { print, addresses: { ...addresses, ...(bot === undefined ? {} : { bot }) } })
    const policy = `${nothingFromElsewhere}; style-src ${await styleSource(pageStyle)}`
    return pageAnswer(200, 'text/html; charset=utf-8', body, { 'Content-Security-Policy': policy, 'Cache-Control': kept })
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
      return pageAnswer(200, 'application/pdf', await made, {
        'Content-Disposition': `inline; filename="social-media-card-${audience}.pdf"`,
        // browsers show a PDF through a style and an object of their own
        'Content-Security-Policy': `${nothingFromElsewhere}; object-src 'self'; style-src 'unsafe-inline'`,
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
