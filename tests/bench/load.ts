import { Agent, request } from 'node:http'

/** One request to be sent. */
export interface Shot {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What came of a load: how many were answered as they should be in how long, and how long each took, in milliseconds. */
export interface Load {
  readonly sent: number
  readonly failed: number
  readonly seconds: number
  readonly times: readonly number[]
}

/** Sends one request and answers its status; 0 when there was no answer. */
export type Send = (shot: Shot) => Promise<number>

/** Sends over lines that are kept open, to each address in turn. */
export function createSender(ports: readonly number[]): { readonly send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  let turn = 0
  const send: Send = ({ body, headers }) =>
    new Promise((resolve) => {
      const port = ports[turn++ % ports.length]
      const length = Buffer.byteLength(body)
      const all = { ...headers, 'content-type': 'application/json', 'content-length': String(length) }
      const sent = request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers: all }, (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
      })
      sent.once('error', () => resolve(0))
      sent.end(body)
    })
  return { send, close: () => agent.destroy() }
}

const finished = (times: readonly number[], failed: number, begun: number): Load => ({
  sent: times.length,
  failed,
  seconds: (performance.now() - begun) / 1_000,
  times,
})

/** As much as goes: so many lanes, each sending its next request when the last was answered. */
export async function flatOut(send: Send, shots: () => Shot, lanes: number, seconds: number): Promise<Load> {
  const begun = performance.now()
  const times: number[] = []
  let failed = 0
  const lane = async () => {
    while (performance.now() - begun < seconds * 1_000) {
      const from = performance.now()
      if ((await send(shots())) !== 200) failed += 1
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return finished(times, failed, begun)
}

/**
 * An even pace, whether or not the answers keep up. A time runs from when the request was due, not from when it left, so that a
 * bot that stalls does not hide how long people waited ("coordinated omission").
 */
export async function paced(send: Send, shots: () => Shot, aSecond: number, seconds: number): Promise<Load> {
  const begun = performance.now()
  const times: number[] = []
  const open: Promise<void>[] = []
  let failed = 0
  const one = async (due: number) => {
    if ((await send(shots())) !== 200) failed += 1
    times.push(performance.now() - due)
  }
  for (let n = 0; n < aSecond * seconds; n++) {
    const due = begun + (n * 1_000) / aSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    open.push(one(due))
  }
  await Promise.all(open)
  return finished(times, failed, begun)
}

/** The time within which a share of requests was answered. */
export function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}
