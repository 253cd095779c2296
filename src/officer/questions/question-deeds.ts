import type { Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { DeedPort, KeptQuestion, QuestionDeskPort } from '../../store/ports.js'
import { answerCard } from './answer-card.js'

/** Takes the answer to a question back to whoever asked it, through the outbox. */
export interface AnswerPost {
  /** False for somebody whom the directory does not name any more: they cannot be written to. */
  canReach(person: string): Promise<boolean>
  /** Writes it to the outbox, once a question, however often it is asked to. */
  send(question: string, person: string, card: Reply): Promise<void>
}

/** What doing something with a question needs. */
export interface QuestionParts {
  readonly content: Content
  readonly questions: QuestionDeskPort
  readonly deeds: Pick<DeedPort, 'carryOut'>
  readonly post: AnswerPost
  /** How many days a question is kept. */
  readonly keptDays: number
}

/** What came of an answer. `nameless` is a question whose author did not ask to be told. */
export type Answered = 'sent' | 'gone' | 'nameless' | 'answered-before' | 'out-of-reach'

const subjectOf = (id: string) => `question ${id}`

const logged = ({ deeds }: QuestionParts, who: string, what: string, id: string, states: { before: string; after: string }) =>
  deeds.carryOut(({ log }) =>
    log.write({ who, what, subject: subjectOf(id), before: { state: states.before }, after: { state: states.after } }),
  )

/** How a question stands, as the log tells it: a word, and nothing of what was asked or answered. */
const stateOf = ({ answeredAt, topicNeededAt }: KeptQuestion) => {
  if (answeredAt !== undefined) return 'answered'
  return topicNeededAt === undefined ? 'waiting' : 'topic needed'
}

/**
 * Answers a question: only where its author asked to be told, and once. It is recorded first and handed to the outbox
 * after that; what a crash left between the two is handed over by the nightly job.
 */
export async function answerQuestion(parts: QuestionParts, who: string, id: string, answer: string, at: number): Promise<Answered> {
  const { questions, post, content } = parts
  const question = await questions.find(id)
  if (!question) return 'gone'
  if (question.person === undefined) return 'nameless'
  if (question.answeredAt !== undefined) return 'answered-before'
  if (!(await post.canReach(question.person))) return 'out-of-reach'
  if (!(await questions.answer(id, answer, at))) return 'answered-before'
  await logged(parts, who, 'answered', id, { before: stateOf(question), after: 'answered' })
  await post.send(id, question.person, answerCard(content, question, answer))
  return 'sent'
}

/** Notes that the words need a topic for this. False when it is gone or was marked before. */
export async function markTopicNeeded(parts: QuestionParts, who: string, id: string, at: number): Promise<boolean> {
  const question = await parts.questions.find(id)
  if (!question || !(await parts.questions.needTopic(id, at))) return false
  await logged(parts, who, 'marked as topic needed', id, { before: stateOf(question), after: 'topic needed' })
  return true
}

/** Deletes a question for good, with its answer. False when it is gone. */
export async function dropQuestion(parts: QuestionParts, who: string, id: string): Promise<boolean> {
  const question = await parts.questions.find(id)
  if (!question || !(await parts.questions.takeBack(id))) return false
  await logged(parts, who, 'deleted', id, { before: stateOf(question), after: 'deleted' })
  return true
}
