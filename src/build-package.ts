import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, parseEnv } from 'node:util'
import { type MadePackage, makePackage } from './app-package/index.js'
import { loadWords } from './content-at-start.js'
import { feedActivities } from './delivery/index.js'
import { menuCommands } from './feature-commands.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `Makes the Teams app package of an environment from appPackage/ and env/.env.NAME.

  npm run package -- --env NAME [--out FILE]   without --env, NAME is "dev"
`

const options = {
  env: { type: 'string', default: 'dev' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const known = () =>
  readdirSync(join(root, 'env'))
    .flatMap((file) => /^\.env\.([\w-]+)$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== 'example')

const environmentOf = (name: string) => {
  if (!/^[\w-]+$/.test(name)) throw new Error('--env takes the NAME of a file env/.env.NAME: letters, digits and hyphens.')
  const path = join(root, 'env', `.env.${name}`)
  if (existsSync(path)) return parseEnv(readFileSync(path, 'utf8'))
  const others = known()
  throw new Error(
    `There is no file env/.env.${name}. Copy env/.env.example to it, and fill in TEAMS_APP_ID, BOT_ID and PUBLIC_HOST.${
      others.length === 0 ? '' : `\nThere are environments ${others.join(', ')}.`
    }`,
  )
}

// the package loads its schemas when it is asked, and comes with the tools for development only
const validate = async (manifest: object): Promise<readonly string[]> => {
  const { AppManifestUtils } = await import('@microsoft/app-manifest')
  return AppManifestUtils.validateAgainstSchema(manifest as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0])
}

const made = async (environment: NodeJS.Dict<string>): Promise<MadePackage> => {
  const file = (name: string) => readFileSync(join(root, 'appPackage', name))
  const content = loadWords(environment.CONTENT_DIR || join(root, 'src/content/starter'))
  return makePackage({
    manifest: file('manifest.json').toString('utf8'),
    icons: { color: file('color.png'), outline: file('outline.png') },
    environment,
    bot: { commands: menuCommands(content), activities: feedActivities },
    validate,
  })
}

const run = async (): Promise<number> => {
  const { values } = parseArgs({ options })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const { bytes, faults, ...about } = await made(environmentOf(values.env))
  if (!bytes) {
    const lines = faults.map(({ what, mend }) => `  - ${what}: ${mend}.`)
    process.stderr.write(`No package was made for "${values.env}".\n${lines.join('\n')}\n`)
    return 1
  }
  const out = values.out ?? join(root, 'appPackage/build', `appPackage.${values.env}.zip`)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  process.stdout.write(`${JSON.stringify({ file: out, bytes: bytes.length, sha256: hash, ...about })}\n`)
  return 0
}

try {
  process.exitCode = await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The package could not be made.'}\n`)
  process.exitCode = 2
}
