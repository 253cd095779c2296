import type { Asker } from '../outcome.js'
import type { Considered } from './consider.js'
import { type Word, wordsOf } from './words.js'

/** The two questions of one message, weighed apart. */
export type Halves = readonly [Considered, Considered]

/** Finds two questions in one message, or nothing. */
export type Split = (text: string, asker: Asker, whole: Considered) => Halves | undefined

interface Cut {
  readonly left: readonly Word[]
  readonly right: readonly Word[]
  /** A full stop or question mark is a better sign than "and". */
  readonly byMark: boolean
}

const wordSet = (words: string) => new Set(words.split(' '))

const cutting = /[?;.!]+|\b(?:and|also|plus|but|or)\b/gi
const mostCuts = 4
const asking = wordSet('what whats who whom whose when how why where which')
const helping = wordSet('can cant could may might shall should must do does did am is are was will would has have')
const persons = wordSet('i we you he she it they there that this somebody someone anyone members councillors staff people')
const joining = wordSet('and also plus but or so then')
/** Both parts must be at least this share as likely as the whole, which counts for no less than `leastWhole`. */
const partShare = 0.2
const leastWhole = 0.2
const markBonus = 0.1

/** A part asks when it starts like a question, or turns a verb round somewhere, as in "can I"; a mere "there is" does not ask. */
const asks = (words: readonly Word[]): boolean => {
  const start = words.findIndex(({ text }) => !joining.has(text))
  const first = words[start]?.text ?? ''
  if (words.length < 2) return false
  if (asking.has(first) || helping.has(first)) return true
  return words.some(({ text }, n) => helping.has(text) && persons.has(words[n + 1]?.text ?? ''))
}

const cutsOf = (text: string): Cut[] => {
  const cuts: Cut[] = []
  for (const { 0: mark, index } of text.matchAll(cutting)) {
    const [left, right] = [wordsOf(text.slice(0, index)), wordsOf(text.slice(index + mark.length))]
    if (asks(left) && asks(right)) cuts.push({ left, right, byMark: /^[?;.!]/.test(mark) })
    if (cuts.length === mostCuts) break
  }
  return cuts
}

/** Makes the splitter from a way to weigh a part; a cut holds only where both sides ask something and lead to different topics. */
export function createSplit(weigh: (words: readonly Word[], asker: Asker) => Considered): Split {
  return (text, asker, whole) => {
    const enough = partShare * Math.max(whole.chance, leastWhole)
    const tried = cutsOf(text).map(({ left, right, byMark }) => {
      const halves: Halves = [weigh(left, asker), weigh(right, asker)]
      const least = Math.min(halves[0].chance, halves[1].chance)
      return { halves, least, worth: least + (byMark ? markBonus : 0) }
    })
    const kept = tried.filter(({ halves, least }) => least > enough && halves[0].topics[0] !== halves[1].topics[0])
    return kept.sort((a, b) => b.worth - a.worth).at(0)?.halves
  }
}
