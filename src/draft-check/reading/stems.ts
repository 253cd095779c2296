import { stemmer } from 'stemmer'

/** Stems words and remembers those of the pack's own words, which are few; once closed, what people type is stemmed afresh and not kept. */
export const createStem = (): { readonly stem: (word: string) => string; readonly close: () => void } => {
  const known = new Map<string, string>()
  let isOpen = true
  const stem = (word: string) => {
    const held = known.get(word)
    if (held !== undefined) return held
    const found = stemmer(word)
    if (isOpen) known.set(word, found)
    return found
  }
  return {
    stem,
    close: () => {
      isOpen = false
    },
  }
}
