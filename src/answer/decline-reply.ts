import { button, messageReply, type Reply } from '../chat/index.js'
import { type Content, roleLine, topicOf } from '../content/index.js'

const askLine = (content: Content, role: string) => {
  const { role: name, how } = roleLine(content, role)
  return `Ask: ${name}. ${how}`.trim()
}

// somebody may have pasted a post so short that it was taken for a question
const checkAPost = button('Check a post', { verb: 'command', command: 'check' })

/** A kind reply to something that is not a question about posting, in the words the pack has for it. */
export function declineReply(content: Content, id: string): Reply {
  const decline = content.declines.get(id)
  if (!decline) return noGuidanceReply(content, false)
  return messageReply({
    title: decline.title,
    lines: [decline.reply, ...(decline.ask ? [askLine(content, decline.ask)] : [])],
    buttons: [
      ...decline.suggestions.map((topic) => button(topicOf(content, topic).short, { verb: 'topic', topic })),
      ...(decline.outcome === 'none' ? [checkAPost] : []),
    ],
  })
}

/** An honest "no guidance on that", with the role to ask, and one tap to send a question where that can be done; never a guess. */
export function noGuidanceReply(content: Content, canSend: boolean, quoted: readonly string[] = []): Reply {
  return messageReply({
    title: 'I have no guidance on that',
    lines: [content.conversation.noGuidance, askLine(content, 'monitoring-officer'), ...quoted],
    buttons: [
      ...(canSend ? [button('Send a question to a person', { verb: 'ask-officer' })] : []),
      button('Who else can I ask?', { verb: 'command', command: 'who do I ask' }),
      button("See the Do's and Don'ts", { verb: 'command', command: 'card' }),
      checkAPost,
    ],
  })
}
