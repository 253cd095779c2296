import { plainWords } from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { AskQuestion } from './outcome.js'

/** Puts some words before every topic: whoever says them gets the kind of reply that `declines.yaml` names them for, such as help in distress. */
export function urgentFirst(content: Content, ask: AskQuestion): AskQuestion {
  const always = [...content.declines.values()].flatMap(({ id, always }) =>
    always.map((words) => ({ id, words: ` ${plainWords(words)} ` })),
  )
  return (question, asker) => {
    const answered = ask(question, asker)
    const said = ` ${plainWords(question)} `
    const urgent = always.find(({ words }) => said.includes(words))
    return urgent ? { ...answered, outcome: { kind: 'redirect', decline: urgent.id } } : answered
  }
}
