import type { Activity as SentActivity } from 'botbuilder'
import type { CardRequest, Reply } from '../chat/index.js'

/** Turns a card request into card JSON; handed in, so that this room knows no templates. */
export type Render = (request: CardRequest, text: string) => object

const cardType = 'application/vnd.microsoft.card.adaptive'

/** A reply as one message: a card, or text, never both, because Teams would make two messages of them. */
export function fromReply(reply: Reply, render: Render): Partial<SentActivity> {
  if (!reply.card) return { type: 'message', text: reply.text, textFormat: 'plain', summary: reply.summary }
  return {
    type: 'message',
    summary: reply.summary,
    attachments: [{ contentType: cardType, content: render(reply.card, reply.text) }],
  }
}

/** What the client is told when a button was tapped: a card to show instead, or a line under the card. */
export function invokeBody(reply: Reply | undefined, render: Render): object {
  if (reply?.replaces && reply.card) return { statusCode: 200, type: cardType, value: render(reply.card, reply.text) }
  const line = reply ? 'See below.' : 'That button does nothing here.'
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: line }
}
