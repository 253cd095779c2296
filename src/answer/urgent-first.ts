import { plainWords } from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { AskQuestion } from './outcome.js'

/** How many words may stand where `always` has three dots. */
const gap = '(?: \\S+){0,4}'

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
 * Puts some words before every topic: whoever says them gets the kind of reply that `declines.yaml` names them for, such
 * as help in distress, or a plain no to an order that would change what the bot says.
 */
export function urgentFirst(content: Content, ask: AskQuestion): AskQuestion {
  const always = [...content.declines.values()].flatMap(({ id, always }) => always.map((words) => ({ id, pattern: patternOf(words) })))
  const inOrder = [...always.filter(({ id }) => id === 'distress'), ...always.filter(({ id }) => id !== 'distress')]
  return (question, asker) => {
    const answered = ask(question, asker)
    const said = ` ${plainWords(question)} `
    const urgent = inOrder.find(({ pattern }) => pattern.test(said))
    return urgent ? { ...answered, outcome: { kind: 'redirect', decline: urgent.id } } : answered
  }
}
