import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CardFonts } from './quick-reference/index.js'

const find = createRequire(import.meta.url).resolve

/** The fonts of the printed card, read here because a feature reads no files. */
export function readCardFonts(): CardFonts {
  return {
    regular: readFileSync(find('@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf')),
    bold: readFileSync(find('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf')),
  }
}
