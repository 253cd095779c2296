import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { executed, mentioned, message } from '../teams/contract/activities.js'

/** A part of a card, as JSON. */
export type Part = Readonly<Record<string, unknown>>

/** A talk with the running bot as Teams would have it, without a window: what is said and tapped goes in, cards come out. */
export interface Talk {
  /** Says something and gives the cards that came back. */
  say(text: string): Promise<readonly Part[]>
  /** Says it in a channel, to the bot by its name. */
  mention(text: string): Promise<readonly Part[]>
  /** Taps a button and gives the cards that came back, those that take the tapped card's place first. */
  tap(data: Part): Promise<readonly Part[]>
  /** Every card that came, also those that the bot sent by itself. */
  readonly heard: readonly Part[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Part)
}

const cardsOf = ({ attachments }: Part): Part[] => ((attachments ?? []) as { content: Part }[]).map(({ content }) => content)

/** Opens a talk with the bot at an address; it needs no token, because in local mode the bot asks for none. */
export async function openTalk(bot: string): Promise<Talk> {
  const heard: Part[] = []
  const connector = createServer(async (request, response) => {
    heard.push(...cardsOf(await bodyOf(request)))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"id":"sent"}')
  })
  await new Promise<void>((listening) => connector.listen(0, '127.0.0.1', listening))
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`
  const sent = async (activity: Part) => {
    const before = heard.length
    const answer = await fetch(`${bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    })
    const words = await answer.text()
    const { value, type } = (words === '' ? {} : JSON.parse(words)) as Part
    const instead = type === 'application/vnd.microsoft.card.adaptive' ? [value as Part] : []
    heard.push(...instead)
    return [...instead, ...heard.slice(before, heard.length - instead.length)]
  }
  return {
    heard,
    say: (text) => sent(message(serviceUrl, text)),
    mention: (text) => sent(mentioned(serviceUrl, text)),
    tap: (data) => sent(executed(serviceUrl, data)),
    close: () =>
      new Promise((closed) => {
        connector.close(() => closed())
        connector.closeAllConnections()
      }),
  }
}
