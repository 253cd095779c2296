import { button, londonDate, type Reply } from '../../chat/index.js'
import { type Content, roleLine } from '../../content/index.js'
import type { KeptQuestion } from '../../store/ports.js'
import { deskReply } from '../form/desk-reply.js'

/** The longest answer that can be sent, in characters. */
export const longestAnswer = 1_500

/**
 * The card that takes an officer's answer back to whoever asked for it. It does not repeat the question, so that its
 * words stand in one place only and can be deleted there.
 */
export function answerCard(content: Content, question: KeptQuestion, answer: string): Reply {
  const { role } = roleLine(content, 'democratic-services')
  const topic = question.topic === undefined ? undefined : content.topics.get(question.topic)
  return deskReply({
    title: 'The answer to your question',
    lines: [`You sent a question on ${londonDate(question.at)} and asked to be told the answer.`],
    facts: [{ label: `${role} writes`, value: answer }],
    buttons: [
      ...(topic ? [button(topic.short, { verb: 'topic', topic: topic.id })] : []),
      button('Who else can I ask?', { verb: 'command', command: 'who do I ask' }),
    ],
  })
}
