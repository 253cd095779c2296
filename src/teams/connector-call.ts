import { z } from 'zod'
import type { Answer, MayLeave, Verdict } from '../delivery/ports.js'

/** Where the token comes from that the platform asks for; `fresh` asks for one that was not kept from before. */
export type ConnectorToken = (fresh: boolean) => Promise<string>

/** One request to the platform on the bot's behalf. */
export interface ConnectorRequest {
  readonly url: string
  readonly body: unknown
  readonly mayLeave?: MayLeave
}

/** The answer with the id of what was made, where there is one. */
export type ConnectorAnswer = Answer & { readonly id?: string }

/** Sends one request and says whether it took effect. It never throws and never repeats what may have been carried out. */
export type ConnectorCall = (request: ConnectorRequest) => Promise<ConnectorAnswer>

const known: Readonly<Record<number, Verdict>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'missing',
  408: 'unclear',
  // the platform asks for a second try, which would be a second message if the first one went through
  412: 'unclear',
  425: 'unclear',
  429: 'throttled',
}

const beforeLeaving = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const answerBody = z.object({ id: z.string().min(1).optional(), error: z.object({ code: z.string() }).optional().catch(undefined) })

const verdictOf = (status: number): Verdict => {
  if (status >= 200 && status < 300) return 'ok'
  return known[status] ?? (status >= 400 && status < 500 ? 'refused' : 'unclear')
}

const waitIn = (header: string | null, now: number): number | undefined => {
  const ms = header && /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header ?? '') - now
  return ms > 0 ? ms : undefined
}

const bodyOf = async (response: Response) => {
  try {
    return answerBody.safeParse(JSON.parse(await response.text())).data
  } catch {
    return undefined
  }
}

const answerOf = async (response: Response, now: number): Promise<ConnectorAnswer> => {
  const body = await bodyOf(response)
  const retryAfterMs = waitIn(response.headers.get('retry-after'), now)
  const requestId = response.headers.get('x-ms-correlation-id') ?? response.headers.get('ms-cv')
  return {
    verdict: verdictOf(response.status),
    status: response.status,
    ...(body?.id === undefined ? {} : { id: body.id }),
    ...(body?.error === undefined ? {} : { code: body.error.code.slice(0, 80) }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId ? { requestId } : {}),
  }
}

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { cause, code } = error as { cause?: unknown; code?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}

/**
 * Makes the one way to post by the Bot Framework connector (its REST reference: "Send an activity"). The SDK's own client
 * is not used here: it repeats a POST after a 5xx or a reset, and a repeated POST is a second message. A token that was
 * turned away is replaced once, because a 401 is never carried out. Without tokens, as in local mode, none is sent.
 */
export function createConnectorCall(token: ConnectorToken | undefined, requestMs: number, now: () => number): ConnectorCall {
  const headersFor = async (fresh: boolean): Promise<Record<string, string> | undefined> => {
    try {
      return { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${await token(fresh)}` } : {}) }
    } catch {
      return undefined
    }
  }
  const once = async ({ url, body, mayLeave }: ConnectorRequest, fresh: boolean): Promise<ConnectorAnswer> => {
    const headers = await headersFor(fresh)
    const signal = AbortSignal.timeout(requestMs)
    if (!headers || (mayLeave && !mayLeave())) return { verdict: 'not-left' }
    try {
      return await answerOf(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual', signal }), now())
    } catch (error) {
      return { verdict: beforeLeaving.has(codeOf(error) ?? '') ? 'not-left' : 'unclear' }
    }
  }
  return async (request) => {
    const answer = await once(request, false)
    return answer.verdict === 'unauthorised' && token ? once(request, true) : answer
  }
}
