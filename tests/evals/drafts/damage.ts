import type { CheckDraft } from '../../../src/draft-check/index.js'
import { isAboutPeople, type Sentence, sentences } from './functions.js'

/** A number between 0 and 1, the same at each run (a linear congruential generator, figures of ANSI C). */
const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

type Chance = () => number
type Damage = (word: string, chance: Chance) => string

const within = (word: string, chance: Chance, from = 0, to = word.length) => from + Math.floor(chance() * (to - from))
const letters = 'abcdefghijklmnopqrstuvwxyz'

const ways: Readonly<Record<string, Damage>> = {
  'two letters swapped': (word, chance) => {
    const at = within(word, chance, 0, word.length - 1)
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  },
  'a letter left out': (word, chance) => {
    const at = within(word, chance)
    return word.slice(0, at) + word.slice(at + 1)
  },
  'a letter doubled': (word, chance) => {
    const at = within(word, chance, 1)
    return word.slice(0, at) + word.charAt(at - 1) + word.slice(at)
  },
  'another letter': (word, chance) => {
    const at = within(word, chance, 1, word.length - 1)
    return word.slice(0, at) + letters.charAt(within(letters, chance)) + word.slice(at + 1)
  },
  'a star for a letter': (word, chance) => {
    const at = within(word, chance, 1, word.length - 1)
    return `${word.slice(0, at)}*${word.slice(at + 1)}`
  },
  'a space within': (word, chance) => {
    const at = within(word, chance, 1)
    return `${word.slice(0, at)} ${word.slice(at)}`
  },
  'spelt out': (word) => [...word].join(' '),
  'dots between': (word) => [...word].join('.'),
  'without vowels': (word) => word.charAt(0) + word.slice(1).replace(/[aeiou]/gu, ''),
}

const shortest = 4
const rounds = 4

const damaged = (text: string, damage: Damage, chance: Chance, mayBe: (word: string) => boolean): string | undefined => {
  const words = [...text.matchAll(/[A-Za-z]+/gu)].filter(([word]) => word.length >= shortest && mayBe(word.toLowerCase()))
  const word = words[within(text, chance) % Math.max(1, words.length)]
  return word && text.slice(0, word.index) + damage(word[0], chance) + text.slice(word.index + word[0].length)
}

const joined = (text: string, chance: Chance): string | undefined => {
  const gaps = [...text.matchAll(/(?<=[a-z]) (?=[A-Za-z])/gu)]
  const gap = gaps[within(text, chance) % Math.max(1, gaps.length)]
  return gap && text.slice(0, gap.index) + text.slice(gap.index + 1)
}

/** What stays right of the sentences that were right, when one of their telling words is damaged in each of the ways. */
export function damageTable(check: CheckDraft, telling: ReadonlySet<string>): string {
  const isRight = ({ hateful }: Sentence, text: string) => isAboutPeople(check, text) === hateful
  const right = sentences().filter((one) => isRight(one, one.text))
  const kept = (own: readonly Sentence[], change: (text: string) => string | undefined) => {
    const changed = own.flatMap((one) => Array.from({ length: rounds }, () => ({ one, text: change(one.text) })))
    const told = changed.flatMap(({ one, text }) => (text === undefined ? [] : [isRight(one, text)]))
    return `${((100 * told.filter(Boolean).length) / Math.max(1, told.length)).toFixed(1).padStart(5)} %`
  }
  const line = (name: string, change: (text: string) => string | undefined) => {
    const of = (wanted: boolean) =>
      kept(
        right.filter(({ hateful }) => hateful === wanted),
        change,
      )
    return `  ${name.padEnd(20)} unkind ${of(true)}  harmless ${of(false)}`
  }
  const chance = seeded(7)
  return [
    `DAMAGED: of ${right.length} of those sentences that are read right, so many stay right when a telling word has`,
    ...Object.entries(ways).map(([name, damage]) => line(name, (text) => damaged(text, damage, chance, (word) => telling.has(word)))),
    line('no space before it', (text) => joined(text, chance)),
  ].join('\n')
}
