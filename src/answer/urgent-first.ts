import { plainWords } from '../chat/index.js'
import type { Content, Decline } from '../content/index.js'
import type { AskQuestion } from './outcome.js'

/** How many words may stand where `always` has three dots. */
const gap = '(?: \\S+){0,4}'
/** Stands where harmless words were cut out, so that the words around them do not run together. */
const cut = ' | '

// what is left after plainWords is letters, digits and blanks, so nothing in it means anything to a pattern
const patternOf = (words: string) =>
  new RegExp(
    ` ${words
      .split(/\.\.\.|…/u)
      .map(plainWords)
      .filter(Boolean)
      .join(`${gap} `)} `,
    'u',
  )

/**
 * Finds the words that a decline always takes, once the harmless longer ones are cut out: the rest of the message still
 * counts. Dots are nothing special in harmless words, or an order could hide in the gap.
 */
const takenBy = ({ always, unless }: Decline): ((said: string) => boolean) => {
  const taken = always.map(patternOf)
  const harmless = unless.map((words) => ` ${plainWords(words)} `)
  return (said) => {
    const rest = harmless.reduce((left, words) => left.replaceAll(words, cut), said)
    return taken.some((pattern) => pattern.test(rest))
  }
}

/**
 * Puts some words before every topic: whoever says them gets the kind of reply that `declines.yaml` names them for, such
 * as help in distress, or a plain no to an order that would change what the bot says.
 */
export function urgentFirst(content: Content, ask: AskQuestion): AskQuestion {
  const always = [...content.declines.values()].map((decline) => ({ id: decline.id, takes: takenBy(decline) }))
  const inOrder = [...always.filter(({ id }) => id === 'distress'), ...always.filter(({ id }) => id !== 'distress')]
  return (question, asker) => {
    const answered = ask(question, asker)
    const said = ` ${plainWords(question)} `
    const urgent = inOrder.find(({ takes }) => takes(said))
    return urgent ? { ...answered, outcome: { kind: 'redirect', decline: urgent.id } } : answered
  }
}
