import type { Content } from '../../content/index.js'
import { type CardAudience, type CardWords, cardWords } from '../card-words.js'
import { typeset } from '../typeset.js'
import { drawSheet } from './draw.js'
import { fitToSheet } from './fit.js'
import { createRuler } from './ruler.js'

/** The bytes of two font files (TTF, OTF, WOFF or WOFF2) that are embedded in every printed card. */
export interface CardFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** What a printed card needs besides its words: where its QR code leads, and its fonts. */
export interface PaperParts {
  readonly address: string
  readonly fonts: CardFonts
}

const newDocument = async (words: CardWords, author: string, issued: string) => {
  // loaded with the first card that is printed: with its fonts' readers it takes longer to load than all the rest of this room
  const { default: PDFDocument } = await import('pdfkit')
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    font: '',
    // the day of issue, not the clock: the same words always give the same file
    info: {
      Title: `${words.title}. ${words.forWhom}.`,
      Author: author,
      CreationDate: new Date(`${issued}T00:00:00Z`),
      Producer: 'Before You Post',
      Creator: 'Before You Post',
    },
  })
}

const bytesOf = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = []
    doc.on('data', (piece: Uint8Array) => pieces.push(piece))
    doc.on('end', () => resolve(Buffer.concat(pieces)))
    doc.on('error', reject)
    doc.end()
  })

/**
 * The card as one tagged A4 side with real text in at least 12 points and its fonts inside.
 * Rejects with the lines to shorten when the words do not fit; it never shrinks them or runs on to a second page.
 */
export async function cardPdf(content: Content, audience: CardAudience, { address, fonts }: PaperParts): Promise<Uint8Array> {
  const words = typeset(cardWords(content, audience))
  const council = content.councils.get(content.pack.council)?.name ?? content.pack.name
  const doc = await newDocument(words, council, content.cards[audience].issued)
  doc.registerFont('regular', Buffer.from(fonts.regular))
  doc.registerFont('bold', Buffer.from(fonts.bold))
  const sheet = fitToSheet(words, address, createRuler(doc))
  drawSheet(doc, sheet)
  return bytesOf(doc)
}
