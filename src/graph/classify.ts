import type { Verdict } from '../delivery/ports.js'

const known: Readonly<Record<number, Verdict>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'missing',
  408: 'unclear',
  409: 'conflict',
  410: 'missing',
  412: 'stale-token',
  425: 'unclear',
  429: 'throttled',
}

/** What a status says about whether the request took effect. A server's error, a time-out and a redirect say nothing. */
export function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return 'ok'
  return known[status] ?? (status >= 400 && status < 500 ? 'refused' : 'unclear')
}

/** `Retry-After` in milliseconds, uncapped; a date that has passed, or anything else, is as if it were not there. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now
  return Number.isFinite(ms) && ms > 0 ? Math.round(ms) : undefined
}
