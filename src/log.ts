import pino from 'pino'

/** The log: structured lines without anybody's words. */
export type Log = pino.Logger

const neverLogged = ['text', 'draft', 'question', 'body', 'authorization', 'password']
const deepest = 6

const withoutWords = (value: unknown, depth = 0): unknown => {
  // an error's message may repeat what somebody typed, so its kind has to do
  if (value instanceof Error) return { type: value.name, ...('code' in value ? { code: value.code } : {}) }
  if (value === null || typeof value !== 'object') return value
  if (depth === deepest) return undefined
  if (Array.isArray(value)) return value.map((item) => withoutWords(item, depth + 1))
  const kept = Object.entries(value).filter(([name]) => !neverLogged.includes(name.toLowerCase()))
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutWords(part, depth + 1)]))
}

/**
 * A log that removes anything people typed, and every secret, even if somebody tries to write it, however deep or in an error.
 * `onTrouble` is told of the level of every warning and error, and of nothing else.
 */
export function createLog(level: string, destination?: pino.DestinationStream, onTrouble?: (level: 'warn' | 'error') => void): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // for what a child log is born with, which the hook below does not see
    redact: { paths: neverLogged.flatMap((name) => [name, `*.${name}`]), remove: true },
    hooks: {
      // before pino looks: it would take an error's message for the words of the line
      logMethod([about, ...rest], write, at) {
        if (at >= 40) onTrouble?.(at >= 50 ? 'error' : 'warn')
        const said: unknown = about
        const kept = said instanceof Error ? { err: withoutWords(said) } : withoutWords(said)
        write.apply(this, [kept, ...rest] as Parameters<typeof write>)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
