import type { TurnContext } from 'botbuilder'
import type { TurnEvent } from '../chat/index.js'
import { type Activity, activity as activitySchema } from './activity.js'
import { fromReply } from './from-reply.js'
import { answerInvoke } from './invoke.js'
import type { BotParts } from './ports.js'
import { personKey, placeOf, tenantOf, toTurn } from './to-turn.js'
import { withTyping } from './typing.js'

const remember = ({ book }: BotParts, activity: Activity) =>
  book.remember({
    person: personKey(activity),
    conversation: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenant: tenantOf(activity) ?? '',
    bot: activity.recipient.id,
    place: placeOf(activity),
  })

const reply = async (context: TurnContext, parts: BotParts, activity: Activity, event?: TurnEvent) => {
  const reference = parts.newReference()
  const turn = toTurn(activity, { reference, at: parts.now(), ...(event ? { event } : {}) })
  try {
    const answer = await withTyping(
      () => parts.dispatch(turn),
      () => context.sendActivity({ type: 'typing' }),
    )
    if (answer) await context.sendActivity(fromReply(answer, parts.render))
  } catch (error) {
    parts.log.error({ reference, fault: error instanceof Error ? error.name : 'unknown' }, 'a reply could not be made')
    await context.sendActivity({ type: 'message', text: parts.failure(reference).text, textFormat: 'plain' })
  }
}

const welcome = async (context: TurnContext, parts: BotParts, activity: Activity) => {
  if (await parts.book.welcomeOnce(activity.conversation.id)) await reply(context, parts, activity, { kind: 'arrived' })
}

const arrived = async (context: TurnContext, parts: BotParts, activity: Activity) => {
  await remember(parts, activity)
  await welcome(context, parts, activity)
}

const said = async (context: TurnContext, parts: BotParts, activity: Activity) => {
  await remember(parts, activity)
  await reply(context, parts, activity)
  if (placeOf(activity) === 'personal') await welcome(context, parts, activity)
}

type Handler = (context: TurnContext, parts: BotParts, activity: Activity) => Promise<void>

const installation: Handler = async (context, parts, activity) => {
  if (activity.action?.startsWith('remove')) await parts.book.forget(activity.conversation.id)
  else await arrived(context, parts, activity)
}

const membership: Handler = async (context, parts, activity) => {
  const met = (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient.id)
  if (met) await arrived(context, parts, activity)
}

const edited: Handler = async (context, parts, activity) => {
  if (activity.channelData?.eventType === 'editMessage') await said(context, parts, activity)
}

const handlers: Readonly<Record<string, Handler>> = {
  message: said,
  messageUpdate: edited,
  installationUpdate: installation,
  conversationUpdate: membership,
  invoke: answerInvoke,
}

/** What the bot does with one activity; kinds it does not know, such as reactions and deletions, pass in silence. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const parsed = activitySchema.safeParse(context.activity)
    if (!parsed.success) return parts.log.warn({ type: context.activity.type }, 'an activity without the parts we need was left alone')
    const activity = parsed.data
    const from = { tenant: tenantOf(activity), serviceUrl: activity.serviceUrl, channel: activity.channelId }
    if (!parts.allows(from)) return parts.log.warn({ type: activity.type }, 'an activity from elsewhere was refused')
    await handlers[activity.type]?.(context, parts, activity)
  }
}
