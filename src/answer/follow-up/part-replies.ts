import { button, messageReply, type Reply } from '../../chat/index.js'
import { basisLine, type Content, roleLine, topicOf } from '../../content/index.js'
import type { Shown } from '../ports.js'
import { wordingFor } from '../topic-reply.js'

const whole = (topic: string) => button('Show the whole answer', { verb: 'topic', topic })
const restsOn = (content: Content, id: string) => topicOf(content, id).basis.map((entry) => basisLine(content, entry))

/** The reason behind the answer above, with what it rests on. */
export function whyReply(content: Content, { topic, asker }: Shown): Reply {
  const { title } = topicOf(content, topic)
  return messageReply({
    title: `Why: ${title}`,
    lines: [wordingFor(topicOf(content, topic), asker).why],
    buttons: [whole(topic)],
    notice: [`What this rests on: ${restsOn(content, topic).join('; ')}`, content.pack.notice],
  })
}

/** The documents and laws behind the answer above: what each law is about, and links to papers that have one. */
export function basisReply(content: Content, { topic }: Shown): Reply {
  const { basis, title } = topicOf(content, topic)
  const lines = basis.map((entry) => {
    const about = content.laws.get(entry.source)?.about
    return [`• ${basisLine(content, entry)}.`, ...(about ? [about] : [])].join(' ')
  })
  const papers = [...new Set(basis.map(({ source }) => source))].flatMap((source) => content.documents.get(source) ?? [])
  return messageReply({
    title: `What this rests on: ${title}`,
    lines,
    links: papers.flatMap((paper) => (paper.link ? [{ title: `Open: ${paper.title}`, url: paper.link }] : [])).slice(0, 2),
    buttons: [whole(topic)],
    notice: [`${content.pack.notice} ${content.pack.legalNote}`],
  })
}

/** The role to ask about the answer above. */
export function askReply(content: Content, { topic }: Shown): Reply {
  const id = topicOf(content, topic).ask
  const { role, how } = roleLine(content, id)
  const helpsWith = content.contacts.get(id)?.helpsWith
  return messageReply({
    title: `Who to ask: ${topicOf(content, topic).title}`,
    lines: [`${role}. ${how}`.trim(), ...(helpsWith ? [helpsWith] : [])],
    buttons: [button('Everyone you can ask', { verb: 'command', command: 'who do I ask' }), whole(topic)],
    notice: [content.pack.notice],
  })
}

/** The topics next to the answer above. */
export function moreReply(content: Content, { topic }: Shown): Reply {
  return messageReply({
    title: `More on this: ${topicOf(content, topic).title}`,
    lines: ['Pick what you want to read next, or ask in your own words.'],
    buttons: [
      ...topicOf(content, topic).related.map((id) => button(topicOf(content, id).short, { verb: 'topic', topic: id })),
      whole(topic),
    ],
    notice: [content.pack.notice],
  })
}
