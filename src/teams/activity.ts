import { z } from 'zod'

const account = z.object({ id: z.string(), aadObjectId: z.string().optional() })

/** The parts of an activity that this bot uses; everything else that the platform sends is left alone. */
export const activity = z.object({
  type: z.string().max(60),
  id: z.string().optional(),
  replyToId: z.string().optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(60).optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  serviceUrl: z.url(),
  channelId: z.string().max(60),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).partial().nullish(), eventType: z.string().nullish() }).nullish(),
  attachments: z.array(z.object({ contentType: z.string() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
})

export type Activity = z.infer<typeof activity>

const values = z.record(z.string(), z.unknown())

/** What a tapped button sent: its verb and data, whether the client ran `Action.Execute` or only submits. */
export function actionIn({ type, name, text, value }: Activity): { verb: string; data: Record<string, unknown> } | undefined {
  if (type === 'message') {
    const data = values.safeParse(value).data
    return !text && typeof data?.verb === 'string' ? { verb: data.verb, data } : undefined
  }
  if (name !== 'adaptiveCard/action') return undefined
  const executed = z.object({ action: z.object({ verb: z.string().max(60), data: values.nullish() }) }).safeParse(value).data
  return executed ? { verb: executed.action.verb, data: executed.action.data ?? {} } : undefined
}
