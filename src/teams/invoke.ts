import type { TurnContext } from 'botbuilder'
import type { Reply } from '../chat/index.js'
import { type Activity, actionIn } from './activity.js'
import { dialogBody, dialogWords } from './dialog.js'
import { fromReply, invokeBody } from './from-reply.js'
import { extensionEvent, isExtension } from './message-extension.js'
import type { BotParts } from './ports.js'
import { toTurn } from './to-turn.js'

const respond = (context: TurnContext, status: number, body?: object) =>
  context.sendActivity({ type: 'invokeResponse', value: { status, ...(body ? { body } : {}) } })

// the card in the answer to a tap is shown to that person for now; only an edit of the message lasts
const keep = async (context: TurnContext, parts: BotParts, activity: Activity, reply: Reply) => {
  if (!reply.lasting || activity.replyToId === undefined) return
  try {
    await context.updateActivity({ ...fromReply(reply, parts.render), id: activity.replyToId })
  } catch (error) {
    parts.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'a tapped card could not be changed for good')
  }
}

const tapped = async (context: TurnContext, parts: BotParts, activity: Activity) => {
  const reference = parts.newReference()
  const turn = toTurn(activity, { reference, at: parts.now() })
  try {
    const reply = await parts.dispatch(turn)
    const body = invokeBody(reply, parts.render)
    if (reply && !reply.replaces) await context.sendActivity(fromReply(reply, parts.render))
    await respond(context, 200, body)
    if (reply) await keep(context, parts, activity, reply)
  } catch (error) {
    parts.log.error({ reference, fault: error instanceof Error ? error.name : 'unknown' }, 'a tapped button failed')
    const { text } = parts.failure(reference)
    await respond(context, 200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text })
  }
}

const inDialog = async (context: TurnContext, parts: BotParts, activity: Activity) => {
  const reference = parts.newReference()
  const event = extensionEvent(activity)
  if (!event) return respond(context, 200, dialogWords('This button is not known here. Please open Before You Post and type check.'))
  // only the person who opened a dialog sees it, whatever conversation lies behind
  const turn = { ...toTurn(activity, { reference, at: parts.now(), event }), place: 'personal' as const }
  try {
    await respond(context, 200, dialogBody(await parts.dispatch(turn), parts.render))
  } catch (error) {
    parts.log.error({ reference, fault: error instanceof Error ? error.name : 'unknown' }, 'a dialog failed')
    await respond(context, 200, dialogWords(parts.failure(reference).text))
  }
}

/**
 * Answers every invoke, because Teams shows "Unable to reach app" for one that is left unanswered.
 * User-level trouble answers 200 with words; the SDK copies an inner 4xx to HTTP, which Teams shows as a fault.
 */
export async function answerInvoke(context: TurnContext, parts: BotParts, activity: Activity): Promise<void> {
  if (activity.name === 'adaptiveCard/action' && actionIn(activity)) return tapped(context, parts, activity)
  if (isExtension(activity)) return void (await inDialog(context, parts, activity))
  if (activity.name === 'message/submitAction') return void (await respond(context, 200))
  parts.log.warn({ name: activity.name }, 'an invoke that is not known here')
  await respond(context, 501)
}
