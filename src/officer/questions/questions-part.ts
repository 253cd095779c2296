import { button, type Command, type Reply } from '../../chat/index.js'
import type { DeskPart, OfficerAction, OfficerTurn } from '../desk-part.js'
import { doneReply } from '../form/desk-reply.js'
import { readWords } from '../form/read-box.js'
import { longestAnswer } from './answer-card.js'
import { type Answered, answerQuestion, dropQuestion, markTopicNeeded, type QuestionParts } from './question-deeds.js'
import { allQuestions, goneReply, openQuestion, questionList, sureToDrop } from './question-replies.js'

const command: Command = {
  name: 'questions',
  description: 'Questions that people chose to send',
  aliases: ['show questions', 'sent questions', 'unanswered questions', 'list questions'],
}

const listed = async ({ content, questions, keptDays }: QuestionParts, at: Date, from = 0) =>
  questionList(content, await questions.all(), at.getTime(), keptDays, from)

const opened = async ({ content, questions, deeds }: QuestionParts, { who, at }: OfficerTurn, id: string): Promise<Reply> => {
  const question = await questions.find(id)
  if (!question) return goneReply()
  await deeds.carryOut(({ log }) => log.write({ who, what: 'opened', subject: `question ${id}`, before: null, after: null }))
  return openQuestion(content, question, at.getTime())
}

const outcomes: Readonly<Record<Exclude<Answered, 'gone'>, { readonly title: string; readonly line: string }>> = {
  sent: { title: 'The answer is on its way', line: 'Its author gets it as a card in their own chat.' },
  nameless: { title: 'No answer was sent', line: 'Its author did not ask to be told, so nobody is written to.' },
  'answered-before': { title: 'It was answered before', line: 'The first answer stands. Nothing more was sent.' },
  'out-of-reach': { title: 'No answer was sent', line: 'Its author is not in the directory any more, so they cannot be written to.' },
}

const answered = async (parts: QuestionParts, { who, at }: OfficerTurn, id: string, typed: string | undefined): Promise<Reply> => {
  const question = await parts.questions.find(id)
  if (!question) return goneReply()
  const { value, fault } = readWords(typed, { label: 'Your answer', most: longestAnswer, needed: 'please write it first.', long: true })
  if (value === undefined && question.person !== undefined && question.answeredAt === undefined) {
    const again = openQuestion(parts.content, question, at.getTime(), { typed, faults: fault ? [fault] : [] })
    return { ...again, replaces: true }
  }
  const outcome = await answerQuestion(parts, who, id, value ?? '', at.getTime())
  if (outcome === 'gone') return goneReply()
  const { title, line } = outcomes[outcome]
  return doneReply({ title, lines: [line], buttons: [allQuestions] })
}

const marked = async (parts: QuestionParts, { who, at }: OfficerTurn, id: string): Promise<Reply> => {
  const done = await markTopicNeeded(parts, who, id, at.getTime())
  if (!done && !(await parts.questions.find(id))) return goneReply()
  return doneReply({
    title: 'Marked: topic needed',
    lines: [done ? 'It no longer waits. It stays in the list until its time is over.' : 'It was marked before.'],
    buttons: [button('Open it', { verb: 'officer-question', question: id }), allQuestions],
  })
}

const dropped = async (parts: QuestionParts, { who, at }: OfficerTurn, id: string, sure: boolean): Promise<Reply> => {
  const question = await parts.questions.find(id)
  if (!question) return goneReply()
  if (!sure) return { ...sureToDrop(question, at.getTime()), replaces: true }
  const done = await dropQuestion(parts, who, id)
  return done ? doneReply({ title: 'Deleted', lines: ['Nothing of it is kept here.'], buttons: [allQuestions] }) : goneReply()
}

const tapped = (parts: QuestionParts, turn: OfficerTurn, action: OfficerAction): Promise<Reply> | undefined => {
  switch (action.verb) {
    case 'officer-questions':
      return listed(parts, turn.at, action.from).then((reply) => ({ ...reply, replaces: true }))
    case 'officer-question':
      return opened(parts, turn, action.question)
    case 'officer-answer':
      return answered(parts, turn, action.question, action.answer)
    case 'officer-topic-needed':
      return marked(parts, turn, action.question)
    case 'officer-drop-question':
      return dropped(parts, turn, action.question, action.sure)
    default:
      return undefined
  }
}

/** Lets officers read the questions that people chose to send, answer those who asked to be told, and put the others away. */
export function questionsPart(parts: QuestionParts): DeskPart {
  return {
    commands: [command],
    handle: async (turn) => {
      const { asked, at } = turn
      if ('verb' in asked) return tapped(parts, turn, asked)
      return asked.command === command.name ? listed(parts, at) : undefined
    },
  }
}
