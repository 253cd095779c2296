import type { Answered, Asker, AskQuestion } from '../../../src/answer/index.js'
import { asksOne, type Question } from './questions.js'

/** A question and what became of it. */
export interface Result {
  readonly question: Question
  readonly answered: Answered
  /** Place of the first accepted topic among the five ranked, from 1; 0 where none is there. */
  readonly place: number
  readonly became: 'right' | 'wrong' | 'choice with' | 'choice without' | 'declined'
}

/** Figures of a set of questions, in percent of those they are about. */
export interface Figures {
  readonly questions: number
  readonly first: number
  readonly three: number
  readonly five: number
  readonly mrr: number
  readonly right: number
  readonly wrong: number
  readonly choiceWith: number
  readonly choiceWithout: number
  readonly declined: number
  readonly resolved: number
  readonly strays: number
  readonly strayAnswered: number
  readonly strayChoice: number
  readonly twos: number
  readonly bothShown: number
}

const shown = ({ outcome }: Answered): readonly string[] => (outcome.kind === 'answer' || outcome.kind === 'choice' ? outcome.topics : [])

const becameOf = (question: Question, answered: Answered): Result['became'] => {
  const accepted = (id: string | undefined) => id !== undefined && question.accept.includes(id)
  const [first] = shown(answered)
  if (answered.outcome.kind === 'answer') return accepted(first) ? 'right' : 'wrong'
  if (answered.outcome.kind === 'choice') return shown(answered).some(accepted) ? 'choice with' : 'choice without'
  return 'declined'
}

/** Asks every question; as an unknown person unless told to use the asker of each. */
export function askAll(ask: AskQuestion, questions: readonly Question[], asker: Asker | 'as stated' = 'unknown'): Result[] {
  return questions.map((question) => {
    const answered = ask(question.q, asker === 'as stated' ? question.asker : asker)
    const place = answered.ranked.findIndex(({ id }) => question.accept.includes(id)) + 1
    return { question, answered, place, became: becameOf(question, answered) }
  })
}

// True where every part of a double question finds a topic of its own among those shown.
function showsBoth({ question, answered }: Result): boolean {
  return (question.parts ?? []).every((part) => part.some((id) => shown(answered).includes(id)))
}

/** Counts results into figures. */
export function figuresOf(results: readonly Result[]): Figures {
  const one = results.filter(({ question }) => asksOne(question))
  const strays = results.filter(({ question }) => question.accept.length === 0)
  const twos = results.filter(({ question }) => question.want === 'two')
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole)
  const within = (place: number) => percent(one.filter((result) => result.place > 0 && result.place <= place).length, one.length)
  const share = (became: Result['became'], of = one) => percent(of.filter((result) => result.became === became).length, of.length)
  const strayKind = (kind: string) => percent(strays.filter(({ answered }) => answered.outcome.kind === kind).length, strays.length)
  return {
    questions: one.length,
    first: within(1),
    three: within(3),
    five: within(5),
    mrr: percent(
      one.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0),
      one.length,
    ),
    right: share('right'),
    wrong: share('wrong'),
    choiceWith: share('choice with'),
    choiceWithout: share('choice without'),
    declined: share('declined'),
    resolved: share('right') + share('choice with'),
    strays: strays.length,
    strayAnswered: strayKind('answer'),
    strayChoice: strayKind('choice'),
    twos: twos.length,
    bothShown: percent(twos.filter(showsBoth).length, twos.length),
  }
}
