import type { QuestionBoxCard } from '../../cards/data.js'
import { type Action, button, type Feature, messageReply, type Reply, readAction, type Turn } from '../../chat/index.js'
import { type Content, roleLine } from '../../content/index.js'
import type { QuestionBook } from '../ports.js'

const longestSent = 1_000

const officer = (content: Content) => roleLine(content, 'democratic-services').role

const boxReply = (content: Content, topic: string | undefined, note: readonly string[] = []): Reply => {
  const data: QuestionBoxCard = {
    title: `Send a question to ${officer(content)}`,
    note: note.map((text) => ({ text })),
    lines: [
      { text: `This goes to ${officer(content)} with your name left out unless you add it.` },
      { text: 'Nothing is sent until you tap Send. Please leave out confidential and personal details.' },
    ],
    box: {
      label: 'Your question',
      placeholder: 'Write or paste your question',
      error: 'Please write your question first.',
      most: longestSent,
    },
    tick: 'Tell me the answer. They will then know who I am.',
    send: button('Send', { verb: 'send-question', ...(topic === undefined ? {} : { topic }) }),
  }
  const text = [data.title, ...note, ...data.lines.map((line) => line.text)].join('\n')
  return { card: { template: 'question-box', data }, text, summary: data.title }
}

const sent = async (content: Content, questions: QuestionBook, turn: Turn, action: Extract<Action, { verb: 'send-question' }>) => {
  const text = (action.question ?? '').trim()
  const topic = action.topic !== undefined && content.topics.has(action.topic) ? action.topic : undefined
  if (text === '') return boxReply(content, topic, ['Please write your question first.'])
  if (text.length > longestSent) return boxReply(content, topic, [`That is too long. Please send up to ${longestSent} characters.`])
  const named = action.tell === 'true'
  const id = await questions.send({ text, topic, at: turn.at.getTime(), person: named ? turn.person.key : undefined })
  const reply = messageReply({
    title: 'Your question is sent',
    lines: [
      named
        ? `${officer(content)} will see your question and who you are, so that they can tell you the answer.`
        : `${officer(content)} will see your question, and not your name. They cannot write back to you.`,
      'You can take it back. It is then deleted. If you do not, it is deleted after a time that the council sets.',
    ],
    buttons: [button('Take it back', { verb: 'take-back', question: id })],
  })
  // the box goes, so that a second tap cannot send the question twice
  return { ...reply, replaces: true }
}

const takenBack = async (questions: QuestionBook, id: string): Promise<Reply> => {
  const done = await questions.takeBack(id)
  const reply = messageReply({
    title: done ? 'Taken back' : 'There is nothing to take back',
    lines: [done ? 'Your question is deleted here.' : 'That question is not here any more.'],
  })
  return { ...reply, replaces: true }
}

/** Sends a question to the officer only when its author writes it in the box and taps Send; and deletes it when they take it back. */
export function questionFeature(content: Content, questions: QuestionBook): Feature {
  return {
    name: 'question',
    commands: [],
    handle: async (turn: Turn) => {
      const { event } = turn
      const action = event.kind === 'action' ? readAction(event.verb, event.data) : undefined
      if (action?.verb === 'ask-officer') return boxReply(content, action.topic)
      if (action?.verb === 'send-question') return sent(content, questions, turn, action)
      return action?.verb === 'take-back' ? takenBack(questions, action.question) : undefined
    },
  }
}
