import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, readConfig, settingNames } from '../src/config.js'

const id = '11111111-1111-4111-8111-111111111111'
const council = {
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_TENANT_ID: id,
  MICROSOFT_APP_PASSWORD: 'kept in a vault',
  ALLOWED_TENANTS: id,
}

const adviceFor = (source: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig(source)
  } catch (error) {
    if (error instanceof ConfigError) return error.advice
    throw error
  }
  return []
}

describe('settings in local mode', () => {
  const local = readConfig({})

  it('needs none: this machine only, the starter words, the chat page beside it', () => {
    expect(local).toMatchObject({ production: undefined, host: '127.0.0.1', port: 3978, logLevel: 'info', playgroundPort: 56_150 })
    expect(local.serviceHosts).toEqual(['localhost', '127.0.0.1'])
    for (const dir of [local.contentDir, local.cardsDir]) expect(existsSync(dir)).toBe(true)
  })

  it('takes an empty value as not given, as the example file leaves them', () => {
    expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(local)
  })

  it('lets a person choose ports and folders, and start without the chat page', () => {
    const chosen = readConfig({ PORT: '0', CONTENT_DIR: join('a', 'words'), DATA_DIR: 'b', PLAYGROUND: 'off' })
    expect(chosen).toMatchObject({ port: 0, contentDir: join('a', 'words'), dataDir: 'b', playgroundPort: undefined })
  })

  it('stays on this machine whatever hosts are named', () => {
    expect(readConfig({ SERVICE_HOSTS: 'evil.example' }).serviceHosts).toEqual(['localhost', '127.0.0.1'])
  })

  it('reads the environment of the process when it is handed nothing', () => {
    const before = process.env.PORT
    process.env.PORT = '4001'
    try {
      expect(readConfig().port).toBe(4001)
    } finally {
      if (before === undefined) delete process.env.PORT
      else process.env.PORT = before
    }
  })
})

describe('settings for a council', () => {
  it('opens the door to the network only with a full identity and a list of tenants', () => {
    const config = readConfig({ ...council, NODE_ENV: 'production' })
    expect(config).toMatchObject({ host: '0.0.0.0', playgroundPort: undefined, serviceHosts: ['smba.trafficmanager.net'] })
    expect(config.production).toEqual({
      appType: 'SingleTenant',
      appId: id,
      tenantId: id,
      password: 'kept in a vault',
      allowedTenants: [id],
    })
  })

  it('refuses a production start that does not say who it is and whom it serves', () => {
    const advice = adviceFor({ NODE_ENV: 'production' }).join('\n')
    for (const name of Object.keys(council)) expect(advice).toContain(`${name} is missing`)
  })

  it.each(Object.keys(council))('refuses a half-told identity: without %s', (name) => {
    expect(adviceFor({ ...council, [name]: undefined })).toEqual([expect.stringContaining(`${name} is missing`)])
  })

  it('needs no password with a managed identity', () => {
    const config = readConfig({ ...council, MICROSOFT_APP_PASSWORD: undefined, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })
    expect(config.production).toMatchObject({ appType: 'UserAssignedMSI', password: '' })
  })

  it('reads several tenants with commas between them', () => {
    const other = '22222222-2222-4222-8222-222222222222'
    expect(readConfig({ ...council, ALLOWED_TENANTS: ` ${id}, ${other},` }).production?.allowedTenants).toEqual([id, other])
  })

  it('refuses a list of tenants that names none', () => {
    expect(adviceFor({ ...council, ALLOWED_TENANTS: ' , ' })).not.toEqual([])
  })
})

describe('settings of sending', () => {
  const production = { ...council, NODE_ENV: 'production' }
  const mailing = { ...production, SENDER_MAILBOX: 'posts@council.example' }
  const secret = 'x'.repeat(32)

  it('needs none in local mode: everything is sent to a stand-in on this machine, from nine to five', () => {
    expect(readConfig({}).sending).toMatchObject({ on: true, graphUrl: undefined, mailbox: undefined, opens: 9, closes: 17 })
    expect(readConfig({ DATA_DIR: 'b' }).database).toBe('b')
  })

  it('takes PostgreSQL when its address is given, and keeps the folder for what is not shared', () => {
    expect(readConfig({ DATA_DIR: 'b', DATABASE_URL: 'postgres://db/x' })).toMatchObject({ database: 'postgres://db/x', dataDir: 'b' })
  })

  it('runs for a council without a mailbox, and reaches Graph in the public cloud unless told otherwise', () => {
    expect(readConfig(production).sending).toMatchObject({ mailbox: undefined, graphUrl: 'https://graph.microsoft.com' })
    expect(readConfig({ ...production, GRAPH_BASE_URL: 'https://graph.example' }).sending.graphUrl).toBe('https://graph.example')
  })

  it('refuses mail without a secret that signs its links, but not while nothing is sent', () => {
    expect(adviceFor(mailing)).toEqual([expect.stringContaining('LINK_SECRET is missing')])
    expect(adviceFor({ ...mailing, LINK_SECRET: secret })).toEqual([])
    expect(adviceFor({ ...mailing, SENDING: 'off' })).toEqual([])
  })

  it('shows a token to nobody on the way, and local mode talks to this machine alone', () => {
    expect(adviceFor({ ...production, GRAPH_BASE_URL: 'http://graph.example' })).toEqual([expect.stringContaining('https://')])
    expect(adviceFor({ GRAPH_BASE_URL: 'https://graph.microsoft.com' })).toEqual([expect.stringContaining('on this machine')])
    expect(readConfig({ GRAPH_BASE_URL: 'http://127.0.0.1:4000' }).sending.graphUrl).toBe('http://127.0.0.1:4000')
  })
})

describe('settings of OpenTelemetry', () => {
  const endpoint = 'https://collector.example:4318'

  it('are absent unless a collector is named, whatever else is set', () => {
    expect(readConfig({}).telemetry).toBeUndefined()
    expect(readConfig({ OTEL_SERVICE_NAME: 'byp', OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }).telemetry).toBeUndefined()
  })

  it('have their standard names and forms', () => {
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).telemetry).toEqual({ endpoint, headers: {}, service: 'before-you-post' })
    const given = { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%3Db%2Cc, x-scope = one%', OTEL_SERVICE_NAME: 'byp-live' }
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...given }).telemetry).toEqual({
      endpoint,
      headers: { 'api-key': 'a=b,c', 'x-scope': 'one%' },
      service: 'byp-live',
    })
  })

  it('show a key to nobody on the way; figures alone may go in the open', () => {
    const open = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }
    expect(adviceFor(open)).toEqual([])
    expect(adviceFor({ ...open, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=hunter2' })).toEqual([
      expect.stringMatching(/https:\/\/(?!.*hunter2)/),
    ])
    expect(adviceFor({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_EXPORTER_OTLP_HEADERS: 'api-key=hunter2' })).toEqual([])
  })
})

describe('a wrong setting', () => {
  it.each([
    ['PORT', 'ninety'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['PLAYGROUND', 'yes'],
    ['PUBLIC_URL', 'posts.example'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['MICROSOFT_APP_ID', 'my-bot'],
    ['ALLOWED_TENANTS', 'buckinghamshire'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['SENDER_MAILBOX', 'the shared one'],
    ['TEAMS_CATALOG_APP_ID', 'our-app'],
    ['LINK_SECRET', 'too short'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'my secret key'],
    ['OPENING_HOURS', '17-9'],
    ['OPENING_HOURS', 'all day'],
  ])('is answered with its name and what to do: %s=%s', (name, value) => {
    const [line, ...more] = adviceFor({ [name]: value })
    expect(line).toMatch(new RegExp(`^${name}`))
    expect(more).toEqual([])
    expect(line).not.toContain(value)
  })

  it('is told together with every other, and says where to look and that nothing was started', () => {
    const advice = adviceFor({ PORT: 'x', LOG_LEVEL: 'y' })
    expect(advice).toHaveLength(2)
    expect(new ConfigError(advice).message).toMatch(/nothing was started[\s\S]+PORT[\s\S]+LOG_LEVEL[\s\S]+env\/\.env\.example/)
  })

  it('never repeats a secret', () => {
    const error = new ConfigError(adviceFor({ ...council, MICROSOFT_APP_ID: 'x', MICROSOFT_APP_PASSWORD: 'hunter2' }))
    expect(error.message).not.toContain('hunter2')
  })
})
