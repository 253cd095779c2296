import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type DeskSettings, deskSettings, deskShape } from './desk-settings.js'
import { type DigestSettings, digestSettings, digestShape } from './digest-settings.js'
import { type SendingSettings, sendingFaults, sendingSettings, sendingShape } from './sending-settings.js'
import { type TelemetrySettings, telemetryFaults, telemetrySettings, telemetryShape } from './telemetry-settings.js'

const flag = z.enum(['on', 'off'])
const port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)
const guid = z.guid('write the id as Azure shows it: 8-4-4-4-12 letters and digits')

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CONTENT_DIR: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).optional(),
  PUBLIC_URL: z.url().optional(),
  PLAYGROUND: flag.default('on'),
  PLAYGROUND_PORT: port.default(56_150),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).optional(),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  ALLOWED_TENANTS: list.pipe(z.array(guid).min(1)).optional(),
  SERVICE_HOSTS: list.pipe(z.array(z.string()).min(1)).default(['smba.trafficmanager.net']),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'write an address that begins with postgres://')
    .optional(),
  MESSAGES_A_MINUTE: z.coerce.number().int().min(1).max(100_000).optional(),
  MESSAGES_A_SECOND: z.coerce.number().int().min(1).max(100_000).default(100),
  METRICS: flag.default('off'),
  METRICS_TOKEN: z.string().min(20, 'write at least 20 random characters').optional(),
  ...telemetryShape,
  ...sendingShape,
  ...digestShape,
  ...deskShape,
})

type Environment = z.infer<typeof environment>

/** The names of all settings, so that a test can hold the example file against them. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

/** Who the bot is in Azure and whom it serves; absent in local mode. */
export interface Production {
  readonly appType: 'SingleTenant' | 'UserAssignedMSI'
  readonly appId: string
  readonly tenantId: string
  readonly password: string
  readonly allowedTenants: readonly string[]
}

/** How often people may write to one instance before they are asked to wait. */
export interface HowOften {
  readonly aPersonAMinute: number
  readonly allASecond: number
}

/** Whether figures are shown at /metrics, and the token by which others than this machine may see them. */
export interface MetricsSettings {
  readonly on: boolean
  readonly token: string | undefined
}

/** All settings, read once and handed in; nothing else reads the environment. */
export interface Config {
  readonly production: Production | undefined
  readonly host: string
  readonly port: number
  readonly logLevel: Environment['LOG_LEVEL']
  readonly contentDir: string
  /** The pack that comes with the bot, to start a new one from. */
  readonly starterDir: string
  readonly cardsDir: string
  readonly dataDir: string
  /** The folder of the embedded database, or the address of a PostgreSQL one. */
  readonly database: string
  readonly sending: SendingSettings
  readonly desk: DeskSettings
  readonly digest: DigestSettings
  readonly publicUrl: string
  readonly playgroundPort: number | undefined
  readonly serviceHosts: readonly string[]
  readonly howOften: HowOften
  readonly metrics: MetricsSettings
  /** Where figures are sent by OpenTelemetry; absent unless a collector is named. */
  readonly telemetry: TelemetrySettings | undefined
}

/** A start that was refused, with one line of advice for each setting that is wrong. */
export class ConfigError extends Error {
  constructor(readonly advice: readonly string[]) {
    super(`The settings are not right, so nothing was started.\n${advice.map((line) => `  - ${line}`).join('\n')}\nSee env/.env.example.`)
    this.name = 'ConfigError'
  }
}

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const identityNames = [
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_APP_PASSWORD',
  'ALLOWED_TENANTS',
] as const

const production = (env: Environment): Production | undefined => {
  const given = identityNames.filter((name) => env[name] !== undefined)
  if (given.length === 0 && env.NODE_ENV !== 'production') return undefined
  const type = env.MICROSOFT_APP_TYPE ?? 'SingleTenant'
  const needed = identityNames.filter(
    (name) => name !== 'MICROSOFT_APP_TYPE' && (name !== 'MICROSOFT_APP_PASSWORD' || type === 'SingleTenant'),
  )
  const missing = needed.filter((name) => env[name] === undefined)
  if (missing.length > 0)
    throw new ConfigError(
      missing.map((name) => `${name} is missing: the bot does not run for a council without knowing who it is and whom it serves.`),
    )
  return {
    appType: type,
    appId: env.MICROSOFT_APP_ID ?? '',
    tenantId: env.MICROSOFT_APP_TENANT_ID ?? '',
    password: env.MICROSOFT_APP_PASSWORD ?? '',
    allowedTenants: env.ALLOWED_TENANTS ?? [],
  }
}

const present = (source: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''))

const deskOf = (env: Environment, identity: Production | undefined) =>
  deskSettings(env, {
    password: identity?.appType === 'SingleTenant',
    certificate: env.GRAPH_CERTIFICATE !== undefined,
    web: identity !== undefined,
  })

const placesOf = (env: Environment) => {
  const dataDir = env.DATA_DIR ?? fromRoot('data')
  return {
    contentDir: env.CONTENT_DIR ?? fromRoot('src/content/starter'),
    starterDir: fromRoot('src/content/starter'),
    cardsDir: fromRoot('cards'),
    dataDir,
    database: env.DATABASE_URL ?? dataDir,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
  }
}

/** Reads the settings; a wrong one throws `ConfigError` with advice, and no identity at all means local mode on loopback. */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(present(source))
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`))
  const env = parsed.data
  const identity = production(env)
  const faults = [...sendingFaults(env, identity !== undefined), ...telemetryFaults(env)]
  if (faults.length > 0) throw new ConfigError(faults)
  return {
    ...placesOf(env),
    production: identity,
    host: identity ? '0.0.0.0' : '127.0.0.1',
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    sending: sendingSettings(env, identity !== undefined),
    desk: deskOf(env, identity),
    digest: digestSettings(env),
    playgroundPort: identity || env.PLAYGROUND === 'off' ? undefined : env.PLAYGROUND_PORT,
    serviceHosts: identity ? env.SERVICE_HOSTS : ['localhost', '127.0.0.1'],
    howOften: { aPersonAMinute: env.MESSAGES_A_MINUTE ?? (identity ? 30 : 600), allASecond: env.MESSAGES_A_SECOND },
    metrics: { on: env.METRICS === 'on', token: env.METRICS_TOKEN },
    telemetry: telemetrySettings(env),
  }
}
