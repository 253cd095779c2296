import { Client, type Context, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import type { MayLeave } from '../delivery/ports.js'
import type { Tokens } from './tokens.js'

/** A request that never left this machine is thrown under this name, so that it can be told from an unclear one. */
export const notLeft = 'NotLeft'

const beforeLeaving = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { cause, code } = error as { cause?: unknown; code?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}

const stayed = () => Object.assign(new Error('The request did not leave.'), { name: notLeft })

/** What one request tells the middleware. */
export interface DoorOptions {
  readonly mayLeave?: MayLeave
  readonly freshToken?: boolean
}

const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const authorise = async (context: Context, tokens: Tokens | undefined, fresh: boolean) => {
  if (!tokens) return
  try {
    context.options = { ...context.options, headers: { ...context.options?.headers, authorization: `Bearer ${await tokens.get(fresh)}` } }
  } catch {
    throw stayed()
  }
}

/**
 * The last thing before the wire: a token, then the last look at the lease, then one request and never a second one.
 * The library's own chain is not used: its retry handler repeats a POST after a 504 (one request, two mails), and its
 * telemetry handler takes our correlation id away from every host that it does not know.
 */
const createDoor = (tokens: Tokens | undefined): Middleware => {
  const wire = new HTTPMessageHandler()
  return {
    execute: async (context: Context) => {
      const { mayLeave, freshToken = false, ...options } = (context.options ?? {}) as Context['options'] & DoorOptions
      context.options = { ...options, redirect: 'manual' }
      await authorise(context, tokens, freshToken)
      if (mayLeave && !mayLeave()) throw stayed()
      try {
        await wire.execute(context)
      } catch (error) {
        throw beforeLeaving.has(codeOf(error) ?? '') ? stayed() : error
      }
    },
  }
}

/**
 * The official client for the Graph at `baseUrl`, such as `https://graph.microsoft.com` or a national cloud's. Without
 * tokens it speaks to a stand-in on this machine only.
 */
export function createGraphClient(baseUrl: string, tokens: Tokens | undefined): Client {
  const url = new URL(baseUrl)
  if (url.protocol !== 'https:' && !isLoopback(url)) throw new Error(`Graph must be reached by https, not at ${url.origin}.`)
  if (!tokens && !isLoopback(url)) throw new Error('Graph needs an identity. Only the stand-in on this machine does without.')
  return Client.initWithMiddleware({ middleware: createDoor(tokens), baseUrl: url.origin, defaultVersion: 'v1.0' })
}
