import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** The bot in local mode, as `npm start` runs it, with the Playground beside it. */
export interface RunningBot {
  readonly chat: string
  readonly address: string
  readonly output: () => string
  readonly dataDir: string
  stop(): Promise<number | null>
  /** Ends it as a power cut would: nothing is finished, nothing is tidied. */
  kill(): Promise<void>
}

const untilPrinted = (child: ChildProcess, output: () => string, sign: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => sign.test(output()) && resolve()
    child.stdout?.on('data', look)
    child.once('exit', () => reject(new Error(`The bot stopped before it was ready:\n${output()}`)))
  })

/** Starts the built bot on free ports with an empty data folder; `env` adds settings, and a data folder named there is left when it stops. */
export async function startBot(env: Record<string, string> = {}): Promise<RunningBot> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'before-you-post-'))
  const port = Number(env.PORT ?? (await freePort()))
  const playgroundPort = await freePort()
  const settings = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    PORT: String(port),
    PLAYGROUND_PORT: String(playgroundPort),
    DATA_DIR: dataDir,
  }
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], { cwd: root, env: { ...settings, ...env } })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk.toString('utf8')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const output = () => printed
  await untilPrinted(child, output, /Chat: .*\n/)
  return {
    chat: `http://localhost:${playgroundPort}`,
    address: `http://127.0.0.1:${port}`,
    output,
    dataDir,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', (code) => {
          if (env.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
          resolve(code)
        })
        child.kill('SIGTERM')
      }),
  }
}
