import { type Button, button, londonDate, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { KeptQuestion } from '../../store/ports.js'
import { type DeskMessage, deskList, deskReply, doneReply } from '../form/desk-reply.js'
import { wordsField } from '../form/fields.js'
import { longestAnswer } from './answer-card.js'
import { aboutWords, ageWords, isWaiting, listedAs, stateWords, wishWords } from './question-words.js'

/** The button that leads back to all questions. */
export const allQuestions: Button = button('All questions', { verb: 'command', command: 'questions' })

const page = 8

/** The questions that people chose to send, those that wait first and of these the oldest; their words show only when one is opened. */
export function questionList(content: Content, all: readonly KeptQuestion[], now: number, keptDays: number, from = 0): Reply {
  const ordered = [...all.filter(isWaiting), ...all.filter((question) => !isWaiting(question))]
  const shown = ordered.slice(from, from + page)
  const waiting = ordered.filter(isWaiting).length
  const more = ordered.length - from - page
  return deskList(
    all.length === 0 ? 'Nobody has sent a question' : `Questions that people sent: ${waiting} waiting`,
    [`Each is deleted ${keptDays} days after it was sent, answered or not.`],
    shown.map((question, at) => ({
      // the whole row is a button, so all that it shows is its name
      title: listedAs(content, question, from + at + 1, now),
      lines: [],
      open: button('Open', { verb: 'officer-question', question: question.id }),
    })),
    more > 0 ? [button(`Show ${Math.min(more, page)} more`, { verb: 'officer-questions', from: from + page })] : [],
  )
}

const answerBox = (typed: string | undefined) =>
  wordsField({
    id: 'answer',
    label: 'Your answer',
    hint: 'Plain words. It goes to the person as you write it.',
    most: longestAnswer,
    long: true,
    value: typed,
  })

const nextSteps = (question: KeptQuestion): readonly Button[] => [
  ...(isWaiting(question) ? [button('Topic needed', { verb: 'officer-topic-needed', question: question.id })] : []),
  button('Delete', { verb: 'officer-drop-question', question: question.id, sure: false }),
  allQuestions,
]

/** One question with its words, and what can be done with it; an answer only where its author asked for one. */
export function openQuestion(
  content: Content,
  question: KeptQuestion,
  now: number,
  again: { typed?: string | undefined; faults?: readonly string[] } = {},
): Reply {
  const { id, text, answer, answeredAt, person } = question
  const canAnswer = person !== undefined && answeredAt === undefined
  const message: DeskMessage = {
    title: `A question, ${ageWords(question, now)}`,
    faults: again.faults ?? [],
    lines: [aboutWords(content, question), ...(answeredAt === undefined ? [wishWords(question)] : [])],
    facts: [
      { label: 'The question', value: text },
      ...(stateWords(question) === undefined ? [] : [{ label: 'State', value: stateWords(question) ?? '' }]),
      ...(answer === undefined ? [] : [{ label: `Answered on ${londonDate(answeredAt ?? now)}`, value: answer }]),
    ],
    fields: canAnswer ? [answerBox(again.typed)] : [],
    buttons: nextSteps(question),
  }
  return deskReply(canAnswer ? { ...message, send: button('Send the answer', { verb: 'officer-answer', question: id }) } : message)
}

/** Said where a question is not there any more. */
export const goneReply = (): Reply =>
  doneReply({
    title: 'That question is gone',
    lines: ['Its author took it back, an officer deleted it, or its time was over.'],
    buttons: [allQuestions],
  })

/** Asks before a question is deleted. */
export function sureToDrop(question: KeptQuestion, now: number): Reply {
  return deskReply({
    title: `Delete the question ${ageWords(question, now)}?`,
    lines: ['It is deleted for good, with its answer. The log keeps that it was deleted, and none of its words.'],
    buttons: [
      button('Yes, delete it', { verb: 'officer-drop-question', question: question.id, sure: true }),
      button('No, keep it', { verb: 'officer-question', question: question.id }),
      allQuestions,
    ],
  })
}
