import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Programs } from '../chaos/programs.js'
import { identity, type Outside } from './outside.js'

/** A measured bot in a process of its own. */
export interface MeasuredBot {
  readonly port: number
  /** From starting the process until it said that it is ready, in milliseconds. */
  readonly startMs: number
  /** Resident memory now, in megabytes. */
  residentMb(): number
  /** What is still held after everything that is no longer needed was collected, in megabytes; needs `collecting` among its flags. */
  heldMb(): Promise<number>
  /** Time on a processor since the start, in milliseconds. */
  cpuMs(): number
  printed(): string
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const untilReady = async (port: number, child: ChildProcess, printed: () => string) => {
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    if (child.exitCode !== null) throw new Error(`A bot did not start:\n${printed()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const residentMb = (pid: number) => {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

// user and system time stand in hundredths of a second after the name, which may hold spaces
const cpuMs = (pid: number) => {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = '0', system = '0'] = fields.split(' ').slice(11)
  return (Number(user) + Number(system)) * 10
}

/** Flags by which a bot collects and tells what it holds when it is asked to. */
export const collecting: readonly string[] = ['--expose-gc', '--import', new URL('../fuzz/collect.mjs', import.meta.url).href]

/** How Node is started in the container: the flags and the variable of the container file, so that what is measured is what is run. */
export const asDeployed = (root: string): { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> } => {
  const file = readFileSync(join(root, 'Dockerfile'), 'utf8')
  const [, options = ''] = /NODE_OPTIONS="([^"]*)"/.exec(file) ?? []
  const [, arenas = ''] = /MALLOC_ARENA_MAX=(\d+)/.exec(file) ?? []
  if (options === '' || arenas === '') throw new Error('The container file does not say NODE_OPTIONS="…" and MALLOC_ARENA_MAX=… any more.')
  return { flags: options.split(' '), env: { MALLOC_ARENA_MAX: arenas } }
}

const heldAfter = async (child: ChildProcess, printed: () => string) => {
  const told = () => [...printed().matchAll(/collected \[([\d.]+)/g)]
  const before = told().length
  child.kill('SIGUSR2')
  for (let tries = 0; told().length === before && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  return Number(told().at(-1)?.[1] ?? 0)
}

interface Run {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly port: number
}

const run = async (outside: Outside, { args, env = {}, port }: Run, extra: readonly string[]): Promise<MeasuredBot> => {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'byp-bench-'))
  const begun = performance.now()
  const child = spawn(process.execPath, [...extra, ...outside.flags, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: dataDir, DATA_DIR: dataDir, ...outside.env, ...env },
  })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString('utf8')).slice(-20_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  await untilReady(port, child, () => printed)
  const pid = child.pid ?? 0
  return {
    port,
    startMs: Math.round(performance.now() - begun),
    residentMb: () => residentMb(pid),
    heldMb: () => heldAfter(child, () => printed),
    cpuMs: () => cpuMs(pid),
    printed: () => printed,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          if (env.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

/** Starts the build of this checkout in its production settings; no person is asked to wait, because a few people stand for many. */
export async function startOurs(
  outside: Outside,
  root: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<MeasuredBot> {
  const port = await freePort()
  const settings = {
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: 'https://posts.council.example',
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_ID: identity.appId,
    MICROSOFT_APP_TENANT_ID: identity.tenant,
    MICROSOFT_APP_PASSWORD: 'local',
    MICROSOFT_APP_PASSWORD_ENDS: '2099-01-01',
    ALLOWED_TENANTS: identity.tenant,
    LINK_SECRET: 'x'.repeat(40),
    MESSAGES_A_MINUTE: '100000',
    MESSAGES_A_SECOND: '100000',
  }
  return run(outside, { args: [join(root, 'dist/index.js')], port, env: { ...settings, ...env } }, flags)
}

/** Starts the plain echo bot, the yardstick. */
export async function startEcho(
  outside: Outside,
  programs: Programs,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<MeasuredBot> {
  const port = await freePort()
  const settings = JSON.stringify({ port, appId: identity.appId, tenant: identity.tenant })
  return run(outside, { args: [programs.pathOf('tests/bench/echo-bot.js'), settings], port, env }, flags)
}
