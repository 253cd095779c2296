import { type Client, ResponseType } from '@microsoft/microsoft-graph-client'
import type { Answer, MayLeave } from '../delivery/ports.js'
import { retryAfterOf, verdictOf } from './classify.js'
import { type DoorOptions, notLeft } from './client.js'

/** One request to Graph. */
export interface GraphRequest {
  readonly method: 'get' | 'post' | 'delete'
  /** Below the version, such as `/users/delta`; already escaped. */
  readonly path: string
  readonly body?: unknown
  /** Correlates our evidence with Microsoft's log; the key of a delivery where there is one. */
  readonly requestId?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly mayLeave?: MayLeave
}

/** The answer with its body, as far as it could be read. */
export type GraphAnswer = Answer & { readonly json?: unknown }

/** Speaks to Graph: one request, a time-out, and an answer that says whether it took effect. It never throws. */
export type GraphCall = (request: GraphRequest) => Promise<GraphAnswer>

/** For a payload that its channel cannot make a request of: nothing leaves, and a person has to look. */
export const unreadable: Answer = { verdict: 'refused', code: 'PayloadNotReadable' }

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const errorCodeOf = (json: unknown): string | undefined => {
  const code = (json as { error?: { code?: unknown } } | undefined)?.error?.code
  return typeof code === 'string' ? code.slice(0, 80) : undefined
}

const answerOf = async (response: Response, now: number): Promise<GraphAnswer> => {
  const json = jsonOf(await response.text())
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'), now)
  const requestId = response.headers.get('request-id') ?? undefined
  const code = errorCodeOf(json)
  return {
    verdict: verdictOf(response.status),
    status: response.status,
    ...(json === undefined ? {} : { json }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(code === undefined ? {} : { code }),
  }
}

const isNamed = (error: unknown, name: string) => typeof error === 'object' && error !== null && (error as { code?: unknown }).code === name

const prepare = (client: Client, request: GraphRequest, signal: AbortSignal, freshToken: boolean) => {
  const door: DoorOptions = { freshToken, ...(request.mayLeave ? { mayLeave: request.mayLeave } : {}) }
  const correlation: Readonly<Record<string, string>> = request.requestId ? { 'client-request-id': request.requestId } : {}
  return client
    .api(request.path)
    .headers({ Prefer: 'IdType="ImmutableId"', ...correlation, ...request.headers })
    .options({ ...door, signal })
    .responseType(ResponseType.RAW)
}

/**
 * Makes the one way to call Graph. Every request asks for ids that stay the same when a message moves. A token that was
 * turned away is replaced once: a 401 is never carried out, so that repetition is safe. Nothing else is repeated here.
 */
export function createGraphCall(client: Client, requestMs: number, now: () => number): GraphCall {
  const once = async (request: GraphRequest, freshToken: boolean): Promise<GraphAnswer> => {
    // Not AbortSignal.timeout: its timer, and all that hangs on it, would outlive every request by half a minute.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), requestMs)
    try {
      const prepared = prepare(client, request, late.signal, freshToken)
      const response = await (request.method === 'post' ? prepared.post(request.body) : prepared[request.method]())
      return await answerOf(response as Response, now())
    } catch (error) {
      return { verdict: isNamed(error, notLeft) ? 'not-left' : 'unclear' }
    } finally {
      clearTimeout(timer)
    }
  }
  return async (request) => {
    const answer = await once(request, false)
    return answer.verdict === 'unauthorised' || answer.verdict === 'stale-token' ? once(request, true) : answer
  }
}
