import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A throw-away PostgreSQL server on loopback, gone with its files when stopped. */
export interface Postgres {
  readonly url: string
  /** Makes an empty database and answers its address. */
  database(name: string): string
  /** Pulls the plug: no checkpoint, connections cut, then up again. */
  crash(): void
  stop(): void
}

const installed = () => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** PostgreSQL refuses to run as root, so root lends its files to another account. */
const lowerAccount = () => {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => /^(postgres|nobody):/.test(entry))
  const [, , uid, gid] = (line ?? '').split(':')
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : {}
}

const speaker = (bin: string, account: { uid?: number; gid?: number }, cwd: string) => (program: string, args: string[]) => {
  const result = spawnSync(join(bin, program), args, { ...account, cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr}`)
}

/** Starts a server, or says loudly why there is none and answers undefined. `durable: false` is faster and for tests only. */
export async function startPostgres({ durable = false } = {}): Promise<Postgres | undefined> {
  const bin = installed()
  if (!bin) {
    process.stderr.write('\n*** PostgreSQL tests SKIPPED: initdb and pg_ctl were not found. Install PostgreSQL to run them. ***\n')
    return undefined
  }
  const account = lowerAccount()
  const root = mkdtempSync(join(tmpdir(), 'byp-postgres-'))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(root, account.uid, account.gid)
  const data = join(root, 'data')
  const run = speaker(bin, account, root)
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  const port = await freePort()
  const settings = `-p ${port} -k ${root} -h 127.0.0.1 ${durable ? '' : '-F'} -c max_connections=80`
  const start = () => run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(root, 'log'), '-o', settings, 'start'])
  start()
  const at = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`
  return {
    url: at('postgres'),
    database: (name) => {
      const made = spawnSync('psql', [at('postgres'), '-qc', `create database ${name}`], { encoding: 'utf8' })
      if (made.status !== 0) throw new Error(`the database could not be made: ${made.stderr}`)
      return at(name)
    },
    crash: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      start()
    },
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(root, { recursive: true, force: true })
    },
  }
}
