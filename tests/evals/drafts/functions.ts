import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckDraft } from '../../../src/draft-check/index.js'

/** A plain sentence and whether it turns against people. */
export interface Sentence {
  readonly text: string
  readonly function: string
  readonly hateful: boolean
}

const groups = [
  ...['travellers', 'Muslims', 'immigrants', 'gay people', 'disabled people', 'women', 'black people', 'Jews'],
  ...['asylum seekers', 'pensioners', 'Romanians', 'trans people', 'Sikhs', 'lesbians', 'refugees', 'deaf people'],
]
const slurs = ['pikey', 'paki', 'poof', 'spastic', 'chink', 'tranny', 'retard', 'dyke', 'wog', 'homo']

const filled = (text: string, n: number) =>
  text.replaceAll('<group>', groups[n % groups.length] ?? '').replaceAll('<slur>', slurs[n % slurs.length] ?? '')

/** The sentences, with groups and slurs filled in in turn. */
export const sentences = (): readonly Sentence[] =>
  readFileSync(join(import.meta.dirname, 'functions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const sentence = JSON.parse(line) as Sentence
      return { ...sentence, text: filled(sentence.text, n) }
    })

/** Whether the check raises something about people. */
export const isAboutPeople = (check: CheckDraft, text: string): boolean =>
  check(text).findings.some(({ category }) => category === 'discrimination' || category === 'threat')

const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole)

/** Plain sentences by two strangers, never learned from: each function of hateful speech, and each that only looks like it. */
export function functionsTable(check: CheckDraft): string {
  const checked = sentences().map((sentence) => ({
    ...sentence,
    isRaised: isAboutPeople(check, sentence.text),
  }))
  const right = (own: typeof checked) => percent(own.filter(({ isRaised, hateful }) => isRaised === hateful).length, own.length)
  const [recall, specificity] = [true, false].map((wanted) => right(checked.filter(({ hateful }) => hateful === wanted)))
  const whole = `recall ${recall?.toFixed(1)} %, specificity ${specificity?.toFixed(1)} %, balanced ${(((recall ?? 0) + (specificity ?? 0)) / 2).toFixed(1)} %`
  const lines = [...new Set(checked.map((one) => one.function))].map((name) => {
    const own = checked.filter((one) => one.function === name)
    return `  ${name.padEnd(20)} ${String(own.length).padStart(3)}  right ${right(own).toFixed(1).padStart(5)} %`
  })
  return [`FUNCTIONS: ${checked.length} plain sentences by two strangers, never learnt from: ${whole}`, ...lines].join('\n')
}
