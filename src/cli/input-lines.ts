import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** What a command works on: the words given with it, or else every line of standard input in order. */
export async function* inputLines(given: readonly string[], input: Readable): AsyncGenerator<string> {
  if (given.length > 0) {
    yield given.join(' ')
    return
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line
  }
}
