import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heldMb, residentMb, startBot, turnsOf } from './attacked-bot.js'
import { type HostileRequest, hostileRequests, marker } from './hostile.js'

/** What came of sending hostile requests to the running bot. */
export interface FuzzReport {
  readonly sent: number
  readonly statuses: Readonly<Record<string, number>>
  /** Requests that were answered with a fault of ours, and the first few of them. */
  readonly faults: readonly string[]
  readonly hangs: number
  readonly alive: boolean
  /** Where the marker was found, though nothing may be kept. */
  readonly leaks: readonly string[]
  /** How many got past the door to a turn. */
  readonly turns: number
  /** Resident memory in MB after a quarter, a half, three quarters and all of the requests, as the system sees it. */
  readonly memory: readonly number[]
  /** What the bot itself held at the same moments, in MB, after everything that was no longer needed had been collected. */
  readonly held: readonly number[]
  readonly perSecond: number
}

const lanes = 8
const patienceMs = 15_000

const startConnector = async () => {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end('{"id":"sent"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.closeAllConnections() ?? server.close() }
}

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(dir, entry.name)) : [join(dir, entry.name)],
  )

// a body that is begun and never finished, as a slow attacker sends it
const holdOpen = (port: number) => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"type":')
  })
  socket.on('error', () => undefined)
  return socket
}

interface Outcomes {
  readonly statuses: Record<string, number>
  readonly faults: string[]
  hangs: number
}

const sendAll = async (address: string, requests: readonly HostileRequest[], outcomes: Outcomes, at: () => void) => {
  const { statuses, faults } = outcomes
  let next = 0
  const lane = async () => {
    while (next < requests.length) {
      const n = next++
      const request = requests[n]
      if (!request) return
      try {
        const response = await fetch(`${address}/api/messages`, { method: 'POST', ...request, signal: AbortSignal.timeout(patienceMs) })
        await response.arrayBuffer()
        statuses[response.status] = (statuses[response.status] ?? 0) + 1
        if (response.status >= 500 && response.status !== 501)
          faults.push(`${response.status} for request ${n}: ${String(request.body).slice(0, 200)}`)
      } catch (error) {
        if (error instanceof Error && error.name === 'TimeoutError') outcomes.hangs += 1
        else
          faults.push(
            `no answer to request ${n}: ${error instanceof Error ? error.name : 'unknown'}: ${String(request.body).slice(0, 200)}`,
          )
      }
      at()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Starts the built bot of a checkout, sends it so many hostile requests, and looks for a crash, a fault, a hang, a leak and growing memory. */
export async function fuzz(
  root: string,
  count: number,
  seed: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<FuzzReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const connector = await startConnector()
  const bot = await startBot(root, dataDir)
  const slow = Array.from({ length: 50 }, () => holdOpen(bot.port))
  const [memory, held]: [number[], number[]] = [[], []]
  const outcomes: Outcomes = { statuses: {}, faults: [], hangs: 0 }
  try {
    const requests = hostileRequests(connector.url, count, seed)
    const quarter = Math.ceil(requests.length / 4)
    let done = 0
    const begun = performance.now()
    for (let from = 0; from < requests.length; from += quarter) {
      await sendAll(bot.address, requests.slice(from, from + quarter), outcomes, () => onProgress(++done))
      memory.push(residentMb(bot.child))
      held.push(await heldMb(bot))
    }
    const seconds = (performance.now() - begun) / 1_000
    const alive = bot.child.exitCode === null && (await fetch(`${bot.address}/readyz`)).ok
    const turns = alive ? await turnsOf(bot.address) : 0
    const places = filesUnder(dataDir).filter((path) => readFileSync(path).includes(marker))
    const leaks = [...places, ...(bot.printed().includes(marker) ? ['the log'] : [])]
    return { sent: requests.length, turns, ...outcomes, alive, leaks, memory, held, perSecond: Math.round(requests.length / seconds) }
  } finally {
    for (const socket of slow) socket.destroy()
    bot.child.kill('SIGKILL')
    connector.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
