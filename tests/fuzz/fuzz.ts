import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  /** Resident memory in MB after a quarter, a half and all of the requests. */
  readonly memory: readonly number[]
  readonly perSecond: number
}

const lanes = 8
const patienceMs = 15_000

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createSocketServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const startConnector = async () => {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end('{"id":"sent"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.closeAllConnections() ?? server.close() }
}

const startBot = async (root: string, dataDir: string) => {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    PORT: String(port),
    DATA_DIR: dataDir,
    PLAYGROUND: 'off',
    LOG_LEVEL: 'debug',
    MESSAGES_A_MINUTE: '100000',
    MESSAGES_A_SECOND: '100000',
  }
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], { cwd: root, env })
  let printed = ''
  await new Promise<void>((ready, failed) => {
    const keep = (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      if (printed.includes('"ready"')) ready()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('exit', () => failed(new Error(`The bot did not start:\n${printed}`)))
  })
  return { child, address: `http://127.0.0.1:${port}`, port, printed: () => printed }
}

const residentMb = ({ pid }: ChildProcess) => {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
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

const sendAll = async (address: string, requests: readonly HostileRequest[], at: (done: number) => void) => {
  const statuses: Record<string, number> = {}
  const faults: string[] = []
  let hangs = 0
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
        if (error instanceof Error && error.name === 'TimeoutError') hangs += 1
        else
          faults.push(
            `no answer to request ${n}: ${error instanceof Error ? error.name : 'unknown'}: ${String(request.body).slice(0, 200)}`,
          )
      }
      at(n + 1)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { statuses, faults, hangs }
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
  const memory: number[] = []
  try {
    const requests = hostileRequests(connector.url, count, seed)
    const marks = [0.25, 0.5, 1].map((share) => Math.floor(requests.length * share))
    const begun = performance.now()
    const sent = await sendAll(bot.address, requests, (done) => {
      if (marks.includes(done)) memory.push(residentMb(bot.child))
      onProgress(done)
    })
    const seconds = (performance.now() - begun) / 1_000
    const alive = bot.child.exitCode === null && (await fetch(`${bot.address}/readyz`)).ok
    const places = filesUnder(dataDir).filter((path) => readFileSync(path).includes(marker))
    const leaks = [...places, ...(bot.printed().includes(marker) ? ['the log'] : [])]
    return { sent: requests.length, ...sent, alive, leaks, memory, perSecond: Math.round(requests.length / seconds) }
  } finally {
    for (const socket of slow) socket.destroy()
    bot.child.kill('SIGKILL')
    connector.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
