import type { CardAudience } from './card-words.js'

/** Where the same card can be opened as a page and printed; left out where the bot has no public address. */
export interface CardAddresses {
  readonly page?: (audience: CardAudience) => string
  readonly paper?: (audience: CardAudience) => string
}

/** The paths under which the web server offers each card. */
export const cardPaths = {
  member: { page: '/card', paper: '/card.pdf' },
  staff: { page: '/card/staff', paper: '/card/staff.pdf' },
} as const

/** The full addresses of the cards under the bot's public address, such as https://bot.example.gov.uk, for links in chat and on paper. */
export function cardAddresses(publicUrl: string): Required<CardAddresses> {
  const base = publicUrl.replace(/\/+$/, '')
  return { page: (audience) => base + cardPaths[audience].page, paper: (audience) => base + cardPaths[audience].paper }
}
