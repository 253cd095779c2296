import { z } from 'zod'
import type { DirectChannel } from '../delivery/ports.js'
import { type GraphCall, unreadable } from './graph-call.js'

const payload = z.object({
  activityType: z.string().min(1).max(64),
  preview: z.string().min(1).max(150),
  topic: z.string().min(1),
  link: z.url(),
  parameters: z.record(z.string(), z.string()),
})

/** The number that makes a repeated notification replace the first: 52 bits of the key, exact in JSON. */
const chainIdOf = (keyUuid: string): number => Number.parseInt(keyUuid.replaceAll('-', '').slice(0, 13), 16)

/** Teams activity notifications; sent twice for the same key, the second takes the first one's place. */
export function createFeedChannel(call: GraphCall): DirectChannel {
  return {
    protocol: 'overwrites',
    post: async ({ directoryId, keyUuid, payload: given }, mayLeave) => {
      const { data } = payload.safeParse(given)
      if (!data) return unreadable
      const { activityType, preview, topic, link, parameters } = data
      const { json: _json, ...answer } = await call({
        method: 'post',
        path: `/users/${encodeURIComponent(directoryId)}/teamwork/sendActivityNotification`,
        body: {
          topic: { source: 'text', value: topic, webUrl: link },
          activityType,
          chainId: chainIdOf(keyUuid),
          previewText: { content: preview },
          templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
        },
        requestId: keyUuid,
        mayLeave,
      })
      return answer
    },
  }
}
