import pino from 'pino'

/** The log: structured lines without anybody's words. */
export type Log = pino.Logger

const neverLogged = [
  'text',
  '*.text',
  'draft',
  '*.draft',
  'question',
  '*.question',
  'body',
  '*.body',
  'authorization',
  '*.authorization',
  'password',
  '*.password',
]

/** A log that removes anything people typed, and every secret, even if somebody tries to write it. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    redact: { paths: neverLogged, remove: true },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
