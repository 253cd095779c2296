import { z } from 'zod'
import type { DirectChannel } from '../delivery/ports.js'
import type { GraphCall } from './graph-call.js'

const list = z.object({ value: z.array(z.object({ id: z.string() })) })
const chat = z.object({ id: z.string() })

/** Installs the Teams app for a person and finds the chat it opens. */
export interface AppInstallation extends DirectChannel {
  /** The id of the person's chat with the bot; undefined while the app is not installed. */
  chatOf(directoryId: string): Promise<string | undefined>
}

/** Installing twice is harmless: what is there is found, and a 409 means that somebody was quicker. */
export function createAppInstallation(call: GraphCall, appId: string, baseUrl: string): AppInstallation {
  const appsOf = (directoryId: string) => `/users/${encodeURIComponent(directoryId)}/teamwork/installedApps`
  const find = async (directoryId: string) => {
    const filter = encodeURIComponent(`teamsApp/id eq '${appId}'`)
    const answer = await call({ method: 'get', path: `${appsOf(directoryId)}?$expand=teamsApp&$filter=${filter}` })
    return { answer, id: list.safeParse(answer.json).data?.value[0]?.id }
  }
  return {
    protocol: 'overwrites',
    post: async ({ directoryId, keyUuid }, mayLeave) => {
      const { answer: found, id } = await find(directoryId)
      if (found.verdict !== 'ok' || id !== undefined) {
        const { json: _json, ...answer } = found
        return { ...answer, ...(id === undefined ? {} : { remoteId: id }) }
      }
      const body = { 'teamsApp@odata.bind': `${new URL(baseUrl).origin}/v1.0/appCatalogs/teamsApps/${appId}` }
      const { json: _json, ...answer } = await call({ method: 'post', path: appsOf(directoryId), body, requestId: keyUuid, mayLeave })
      return answer
    },
    chatOf: async (directoryId) => {
      const { id } = await find(directoryId)
      if (id === undefined) return undefined
      const answer = await call({ method: 'get', path: `${appsOf(directoryId)}/${encodeURIComponent(id)}/chat` })
      return chat.safeParse(answer.json).data?.id
    },
  }
}
