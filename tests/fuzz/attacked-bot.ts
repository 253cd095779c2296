import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createSocketServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts the built bot of a checkout in local mode, so that it tells what it holds when asked. */
export const startBot = async (root: string, dataDir: string) => {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    PORT: String(port),
    DATA_DIR: dataDir,
    // what is left in passing is looked for there too
    TMPDIR: dataDir,
    PLAYGROUND: 'off',
    LOG_LEVEL: 'debug',
    MESSAGES_A_MINUTE: '100000',
    MESSAGES_A_SECOND: '100000',
    METRICS: 'on',
  }
  const collect = ['--expose-gc', '--import', new URL('./collect.mjs', import.meta.url).href]
  const child = spawn(process.execPath, [...collect, join(root, 'dist/index.js')], { cwd: root, env })
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

/** Resident memory, in megabytes. */
export const residentMb = ({ pid }: ChildProcess) => {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

/** What the bot holds after everything that is no longer needed has been collected, in megabytes. */
export const heldMb = async ({ child, printed }: Awaited<ReturnType<typeof startBot>>) => {
  const told = () => [...printed().matchAll(/collected \[([\d.]+)/g)]
  const before = told().length
  child.kill('SIGUSR2')
  for (let tries = 0; told().length === before && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  return Number(told().at(-1)?.[1] ?? 0)
}

/** How many turns the bot says it has had. */
export const turnsOf = async (address: string) => {
  const figures = await (await fetch(`${address}/metrics`)).text()
  return [...figures.matchAll(/^byp_turns_total\{.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0)
}
