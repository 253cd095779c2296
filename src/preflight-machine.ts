import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Config } from './config.js'
import type { DatabaseSeen, Expiry, MachineLook } from './preflight/index.js'
import { lookAtDatabase } from './store/index.js'

const hourIn = (at: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }).format(Date.parse(at)))

const londonNoons = (): MachineLook['londonNoons'] => {
  try {
    return [hourIn('2026-01-15T12:00:00Z'), hourIn('2026-07-15T12:00:00Z')]
  } catch {
    return undefined
  }
}

const nearest = (dir: string): string => (existsSync(dir) ? dir : nearest(dirname(dir)))

const freeBytes = (dir: string): number | undefined => {
  try {
    const { bavail, bsize } = statfsSync(nearest(resolve(dir)))
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** Looks at this machine and its settings, without asking anybody else. */
export function lookAtMachine({ dataDir, publicUrl, production, sending }: Config): MachineLook {
  return {
    londonNoons: londonNoons(),
    freeBytes: freeBytes(dataDir),
    node: process.versions.node,
    publicUrl,
    isProduction: production !== undefined,
    sendsMail: sending.on && sending.mailbox !== undefined,
  }
}

const lastDay = (path: string): string | undefined => {
  try {
    const ends = Date.parse(new X509Certificate(readFileSync(path)).validTo)
    return new Date(ends).toISOString().slice(0, 10)
  } catch {
    return undefined
  }
}

/** When what the bot signs in with ends; a certificate says it itself, the rest is known from the settings. */
export function expiriesOf({ desk, sending: { certificate } }: Config): readonly Expiry[] {
  const own = certificate === undefined ? undefined : lastDay(certificate)
  return desk.expiries.map((one) => (own !== undefined && one.name === 'Certificate for Microsoft Graph' ? { ...one, day: own } : one))
}

// of an error only its code is taken: its words may hold the address of the database
const codeOf = (error: unknown): string => {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] }
  if (typeof code === 'string') return code
  return errors?.[0] === undefined ? 'no reason given' : codeOf(errors[0])
}

/** Looks at the database without bringing it up to date. */
export async function seeDatabase(place: string): Promise<DatabaseSeen> {
  try {
    return await lookAtDatabase(place)
  } catch (error) {
    const isNetworkDrive = error instanceof Error && error.message.includes('network drive')
    return { failed: codeOf(error), isNetworkDrive }
  }
}
