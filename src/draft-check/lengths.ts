import { LinkifyIt } from 'linkify-it'

/** Splits a text into what people see as single characters; handed in, so that this room knows no Unicode tables. */
export type SplitGraphemes = (text: string) => Iterable<string>

const isEmoji = (grapheme: string) => /\p{Emoji_Presentation}|\uFE0F|\u20E3/u.test(grapheme)
const singles = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const

const weightOf = (character: string) => {
  const point = character.codePointAt(0) ?? 0
  return singles.some(([from, to]) => from <= point && point <= to) ? 1 : 2
}

const sum = (texts: Iterable<string>, measure: (text: string) => number) => {
  let total = 0
  for (const text of texts) total += measure(text)
  return total
}

// X shortens every link to 23 characters, counts an emoji and most other scripts as two, and the rest as one
const linkLength = 23
const linkify = new LinkifyIt()
const onX = (text: string, split: SplitGraphemes): number => {
  const links = (linkify.match(text) ?? []).filter(({ schema }) => schema !== 'mailto:')
  const words = links.reduceRight((rest, { index, lastIndex }) => rest.slice(0, index) + rest.slice(lastIndex), text)
  return links.length * linkLength + sum(split(words), (seen) => (isEmoji(seen) ? 2 : sum(seen, weightOf)))
}

const bytes = (text: string) => new TextEncoder().encode(text).length
const onThreads = (text: string, split: SplitGraphemes) => sum(split(text), (seen) => (isEmoji(seen) ? bytes(seen) : [...seen].length))

const platforms = [
  { name: 'X', most: 280, count: onX },
  { name: 'Bluesky', most: 300, count: (text: string, split: SplitGraphemes) => sum(split(text), () => 1) },
  { name: 'Threads', most: 500, count: onThreads },
  { name: 'LinkedIn', most: 3_000, count: (text: string) => text.length },
] as const

const number = (value: number) => value.toLocaleString('en-GB')

/**
 * One short line when a draft is too long somewhere, naming only those platforms, or no line. The counts are each platform's own:
 * X by its published character counting (280 weighted, configuration 3), Bluesky by its post lexicon (300 graphemes), Threads by
 * its posts reference (500, an emoji as its UTF-8 bytes), LinkedIn by its share reference (3,000).
 */
export function tooLongFor(draft: string, split: SplitGraphemes): readonly string[] {
  const text = draft.normalize('NFC').trim()
  const over = platforms
    .map(({ name, most, count }) => ({ name, most, length: count(text, split) }))
    .filter(({ length, most }) => length > most)
    .map(({ name, most, length }) => `${name} (${number(length)} of ${number(most)})`)
  return over.length === 0 ? [] : [`Too long for ${over.join(', ')}.`]
}
