import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Content } from '../../src/content/index.js'
import { type CardAudience, type CardFonts, cardPdf } from '../../src/quick-reference/index.js'

const family = '@expo-google-fonts/atkinson-hyperlegible'
const find = createRequire(__filename)
const font = (file: string) => new Uint8Array(readFileSync(find.resolve(`${family}/${file}`)))

/** The fonts with which the cards are printed. */
export const fonts: CardFonts = {
  regular: font('400Regular/AtkinsonHyperlegible_400Regular.ttf'),
  bold: font('700Bold/AtkinsonHyperlegible_700Bold.ttf'),
}

export const address = 'https://bot.example.gov.uk/card'

/** What a PDF reader sees in a file. */
export interface SeenPdf {
  readonly pages: number
  readonly view: readonly number[]
  readonly title: string
  readonly author: string
  readonly language: string
  readonly marked: boolean
  readonly displaysTitle: boolean
  readonly structured: boolean
  readonly fontDescriptors: number
  readonly fontFiles: number
  readonly links: readonly string[]
  /** Runs of words in the order in which the file holds them; sizes and places in points. */
  readonly runs: readonly {
    readonly text: string
    readonly size: number
    readonly x: number
    readonly y: number
    readonly tagged: boolean
  }[]
  /** The tags in reading order, and the words under them. */
  readonly outline: readonly { readonly depth: number; readonly role?: string; readonly alt?: string; readonly text?: string }[]
}

export const printCard = (content: Content, audience: CardAudience): Promise<Uint8Array> => cardPdf(content, audience, { address, fonts })

export const openPdf = (file: Uint8Array): SeenPdf =>
  JSON.parse(execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: file, maxBuffer: 8_000_000 }).toString())
