import { writeFileSync } from 'node:fs'
import { readCardFonts } from '../card-fonts.js'
import type { Config } from '../config.js'
import { loadWords } from '../content-at-start.js'
import { type CardAudience, cardAddresses, cardPdf } from '../quick-reference/index.js'

/** Writes the card as one side of A4; refuses with advice when the words do not fit. */
export async function cardOnPaper(config: Config, audience: CardAudience, file: string): Promise<number> {
  const address = cardAddresses(config.publicUrl).page(audience)
  writeFileSync(file, await cardPdf(loadWords(config.contentDir), audience, { address, fonts: readCardFonts() }))
  process.stdout.write(`The card is in ${file}.\n`)
  return 0
}
