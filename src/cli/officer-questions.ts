import type { Content } from '../content/index.js'
import { aboutWords, ageWords, answerQuestion, dropQuestion, markTopicNeeded, stateWords, wishWords } from '../officer/index.js'
import type { KeptQuestion } from '../store/index.js'
import { type TerminalDesk, whoActs } from './officer-desk.js'
import type { OfficerValues } from './officer-options.js'
import type { Terminal } from './terminal.js'

type Task = (desk: TerminalDesk, id: string, values: OfficerValues, terminal: Terminal, words: readonly string[]) => Promise<number>

const questionLine = (content: Content, question: KeptQuestion, now: number) =>
  [question.id, stateWords(question) ?? 'Waiting', ageWords(question, now), aboutWords(content, question), wishWords(question)].join('  ')

// for a program: no words of the question and nobody's key
const questionFacts = (question: KeptQuestion) => ({
  id: question.id,
  state: (stateWords(question) ?? 'Waiting').toLowerCase(),
  sentAt: new Date(question.at).toISOString(),
  topic: question.topic,
  wantsAnswer: question.person !== undefined,
})

const gone = ({ tell }: Terminal) => {
  tell('There is no such question. "officer questions" lists them.')
  return 1
}

const show: Task = async (desk, id, { as, json }, terminal) => {
  const who = whoActs(as)
  const question = await desk.questions.questions.find(id)
  if (!question) return gone(terminal)
  await desk.books.deeds.carryOut(({ log }) => log.write({ who, what: 'opened', subject: `question ${id}`, before: null, after: null }))
  const { person, ...shown } = question
  if (json) terminal.print(JSON.stringify({ ...shown, wantsAnswer: person !== undefined }))
  else {
    terminal.print(`${ageWords(question, terminal.now())}. ${aboutWords(desk.content, question)}. ${wishWords(question)}`)
    terminal.print(question.text)
    if (question.answer !== undefined) terminal.print(`Answered: ${question.answer}`)
  }
  return 0
}

const outcomes = {
  sent: 'The answer stands in the outbox. The running bot sends it.',
  nameless: 'Not sent: its author did not ask to be told.',
  'answered-before': 'Not sent: it was answered before.',
  'out-of-reach': 'Not sent: its author is not in the directory any more.',
} as const

const answer: Task = async (desk, id, { as }, terminal, words) => {
  const who = whoActs(as)
  const text = words.join(' ').trim()
  if (text === '' || text.length > 1_500) throw new Error('Write the answer after the id, in quotes, in at most 1500 characters.')
  const outcome = await answerQuestion(desk.questions, who, id, text, terminal.now())
  if (outcome === 'gone') return gone(terminal)
  terminal.print(outcomes[outcome])
  return outcome === 'sent' ? 0 : 1
}

const topicNeeded: Task = async (desk, id, { as }, terminal) => {
  const done = await markTopicNeeded(desk.questions, whoActs(as), id, terminal.now())
  terminal.print(done ? 'Marked: topic needed.' : 'It is gone, or was marked before.')
  return done ? 0 : 1
}

const remove: Task = async (desk, id, { as, yes }, terminal) => {
  const who = whoActs(as)
  if (!yes && !(await terminal.confirm('Delete it for good, with its answer?'))) return 1
  const done = await dropQuestion(desk.questions, who, id)
  if (!done) return gone(terminal)
  terminal.print('Deleted.')
  return 0
}

const tasks: Readonly<Record<string, Task>> = { show, answer, 'topic-needed': topicNeeded, delete: remove }

const list = async ({ content, questions: { questions } }: TerminalDesk, { json }: OfficerValues, { print, now }: Terminal) => {
  const all = await questions.all()
  if (all.length === 0 && !json) print('Nobody has sent a question.')
  for (const question of all) print(json ? JSON.stringify(questionFacts(question)) : questionLine(content, question, now()))
  return 0
}

/** `officer questions`: lists them, or does something with one of them. */
export async function questionsCommand(
  desk: TerminalDesk,
  [name, id = '', ...words]: readonly string[],
  values: OfficerValues,
  terminal: Terminal,
): Promise<number> {
  if (name === undefined) return list(desk, values, terminal)
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error('"officer questions" takes show, answer, topic-needed or delete, and then an id.')
  return task(desk, id, values, terminal, words)
}
