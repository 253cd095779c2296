import { z } from 'zod'
import type { Reply } from '../chat/index.js'
import type { Answer, DirectChannel, Letter, MayLeave } from '../delivery/ports.js'
import type { ConnectorAnswer, ConnectorCall } from './connector-call.js'
import { fromReply, type Render } from './from-reply.js'
import type { ConversationReference } from './ports.js'

/** Installs the app for a person and tells the chat that this opens; left out where nothing may be installed. */
export interface Installation {
  post(letter: Letter, mayLeave: MayLeave): Promise<Answer>
  /** Undefined while the app is not installed, or while nobody can tell. */
  chatOf(directoryId: string): Promise<string | undefined>
}

/** What the channel of bot cards needs. */
export interface CardChannelParts {
  readonly call: ConnectorCall
  readonly render: Render
  /** The person's own chat with the bot, as it was last seen. */
  readonly chatWith: (directoryId: string) => Promise<Pick<ConversationReference, 'conversation' | 'serviceUrl' | 'bot'> | undefined>
  /** How somebody is reached who has never spoken to the bot; without it they are not, and the next channel is tried. */
  readonly newcomers?: {
    readonly installation: Installation
    readonly tenant: string
    readonly bot: string
    readonly serviceUrl: () => Promise<string>
  }
}

const reply = z.object({
  card: z.object({ template: z.string(), data: z.record(z.string(), z.unknown()) }).optional(),
  text: z.string().min(1),
  summary: z.string().min(1),
})

interface Chat {
  readonly conversation: string
  readonly serviceUrl: string
  readonly bot: string
}

const under = (serviceUrl: string, path: string) => `${serviceUrl.replace(/\/+$/, '')}/v3/conversations${path}`

/** Trouble before the card itself: nothing has reached the person, so an unclear outcome may be tried again. */
const beforehand = ({ verdict, ...answer }: Answer): Answer => {
  const final = ['forbidden', 'missing', 'refused', 'throttled'].includes(verdict)
  return { ...answer, verdict: final ? verdict : 'not-left' }
}

type Newcomers = NonNullable<CardChannelParts['newcomers']>

/** Asking for a chat that exists answers the same chat, so this may be repeated without harm. */
const openChat = async (call: ConnectorCall, { tenant, bot, serviceUrl }: Newcomers, directoryId: string): Promise<Chat | Answer> => {
  const at = await serviceUrl()
  const body = {
    bot: { id: bot },
    members: [{ id: directoryId }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
    isGroup: false,
  }
  const { id, ...answer } = await call({ url: under(at, ''), body })
  if (answer.verdict !== 'ok' || id === undefined) return beforehand(answer)
  return { conversation: id, serviceUrl: at, bot }
}

const meet = async ({ call, newcomers }: CardChannelParts, letter: Letter, mayLeave: MayLeave): Promise<Chat | Answer> => {
  if (!newcomers) return { verdict: 'missing', code: 'NoChatKnown' }
  const { installation } = newcomers
  if ((await installation.chatOf(letter.directoryId)) === undefined) {
    const installed = await installation.post(letter, mayLeave)
    if (installed.verdict !== 'ok' && installed.verdict !== 'conflict') return beforehand(installed)
    if ((await installation.chatOf(letter.directoryId)) === undefined) return { verdict: 'not-left', code: 'ChatNotOpenYet' }
  }
  return openChat(call, newcomers, letter.directoryId)
}

const messageFor = (render: Render, payload: unknown) => {
  const { data } = reply.safeParse(payload)
  if (!data) return undefined
  try {
    return fromReply(data as Reply, render)
  } catch {
    return undefined
  }
}

const asAnswer = ({ id, ...answer }: ConnectorAnswer) => ({ ...answer, ...(id === undefined ? {} : { remoteId: id }) })

/**
 * Cards that the bot sends by itself, each to one person in their own chat. The platform knows no key of ours, so what
 * is unclear is never repeated: a person decides, or the next channel is tried. Somebody who has blocked the bot, or for
 * whom it may not be installed, is reached by the next channel as well.
 */
export function createCardChannel(parts: CardChannelParts): DirectChannel {
  return {
    protocol: 'once-only',
    post: async (letter, mayLeave) => {
      const message = messageFor(parts.render, letter.payload)
      if (!message) return { verdict: 'refused', code: 'PayloadNotReadable' }
      const chat = (await parts.chatWith(letter.directoryId)) ?? (await meet(parts, letter, mayLeave))
      if ('verdict' in chat) return chat
      const { conversation, serviceUrl, bot } = chat
      const body = { ...message, from: { id: bot }, recipient: { id: letter.directoryId }, conversation: { id: conversation } }
      return asAnswer(await parts.call({ url: under(serviceUrl, `/${encodeURIComponent(conversation)}/activities`), body, mayLeave }))
    },
  }
}
