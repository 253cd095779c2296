import { z } from 'zod'
import type { Answer } from '../delivery/ports.js'
import type { GraphAnswer, GraphCall } from './graph-call.js'
import type { Tokens } from './tokens.js'

/** What a token says of the bot: who it is, where, and what it may do. The token itself is handed to nobody. */
export interface TokenClaims {
  readonly tenant: string | undefined
  readonly app: string | undefined
  /** The application permissions of Graph that an administrator has consented to. */
  readonly roles: readonly string[]
}

/** Either what a token says, or the code with which Entra refused one, such as AADSTS7000222; '' where it gave none. */
export type SignIn = { readonly claims: TokenClaims } | { readonly refused: string }

/** Looks at Graph without changing anything, to tell what would fail before it does. */
export interface Probe {
  signIn(tokens: Tokens): Promise<SignIn>
  /** Whether a mailbox lets the bot see its own drafts. */
  mailbox(address: string): Promise<Answer>
  /** Whether somebody has the app; undefined when that could not be seen. */
  hasApp(directoryId: string, appId: string): Promise<Answer & { readonly installed?: boolean }>
  /** How many milliseconds this machine's clock is ahead of Graph's; undefined without an answer. */
  clockAhead(): Promise<number | undefined>
}

const claims = z.object({
  tid: z.string().optional(),
  appid: z.string().optional(),
  roles: z.array(z.string()).default([]),
})

const claimsOf = (token: string): TokenClaims | undefined => {
  try {
    const { data } = claims.safeParse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))
    return data && { tenant: data.tid, app: data.appid, roles: data.roles }
  } catch {
    return undefined
  }
}

const signIn = async (tokens: Tokens): Promise<SignIn> => {
  try {
    const found = claimsOf(await tokens.get(true))
    return found ? { claims: found } : { refused: 'NotReadable' }
  } catch (error) {
    // of the library's message only Entra's code is taken: the rest may name accounts and addresses
    return { refused: /AADSTS\d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? '' }
  }
}

const bare = ({ json: _json, ...answer }: GraphAnswer): Answer => answer

const installed = z.object({ value: z.array(z.unknown()) })

// a HEAD without a token is refused, and the refusal carries the time
const clockAhead = async (baseUrl: string, requestMs: number, now: () => number): Promise<number | undefined> => {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), requestMs)
  try {
    const before = now()
    const response = await fetch(new URL('/v1.0/', baseUrl), { method: 'HEAD', redirect: 'manual', signal: late.signal })
    const there = Date.parse(response.headers.get('date') ?? '')
    // the header counts whole seconds, so half of one is the best guess
    return Number.isNaN(there) ? undefined : Math.round((before + now()) / 2 - there - 500)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** Makes the looks at the Graph at `baseUrl`; each is one or two reading requests, and none of them throws. */
export function createProbe(call: GraphCall, baseUrl: string, requestMs: number, now: () => number): Probe {
  return {
    signIn,
    mailbox: async (address) =>
      bare(await call({ method: 'get', path: `/users/${encodeURIComponent(address)}/mailFolders/drafts/messages?$select=id&$top=1` })),
    hasApp: async (directoryId, appId) => {
      const filter = encodeURIComponent(`teamsApp/id eq '${appId}'`)
      const path = `/users/${encodeURIComponent(directoryId)}/teamwork/installedApps?$expand=teamsApp&$filter=${filter}`
      const answer = await call({ method: 'get', path })
      const { data } = installed.safeParse(answer.json)
      return { ...bare(answer), ...(answer.verdict === 'ok' && data ? { installed: data.value.length > 0 } : {}) }
    },
    clockAhead: () => clockAhead(baseUrl, requestMs, now),
  }
}
