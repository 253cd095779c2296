import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, settingNames } from '../../src/config.js'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const template = read('infra/azure.bicep')

// settings of the platform itself, not of the bot
const ofThePlatform = ['WEBSITE_RUN_FROM_PACKAGE', 'WEBSITES_PORT', 'NODE_OPTIONS', 'MALLOC_ARENA_MAX']
const set = [...template.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name = '']) => name)

describe('the template for Azure', () => {
  it('sets only settings that the bot knows', () => {
    expect(set.filter((name) => !settingNames.includes(name) && !ofThePlatform.includes(name))).toEqual([])
    expect(set.length).toBeGreaterThan(10)
  })

  it('sets enough for the bot to start in production, with a managed identity and no password', () => {
    const id = '11111111-2222-4333-8444-555555555555'
    const example: Record<string, string> = {
      NODE_ENV: 'production',
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_ID: id,
      MICROSOFT_APP_TENANT_ID: id,
      ALLOWED_TENANTS: id,
      PUBLIC_URL: 'https://byp.azurewebsites.net',
      DATABASE_URL: 'postgres://byp:x@byp.postgres.database.azure.com/byp',
      LINK_SECRET: 'x'.repeat(40),
      SENDER_MAILBOX: 'posts@example.gov.uk',
    }
    expect(Object.keys(example).filter((name) => !set.includes(name))).toEqual([])
    expect(readConfig(example).production?.appType).toBe('UserAssignedMSI')
    const { ALLOWED_TENANTS: _, ...without } = example
    expect(() => readConfig(without)).toThrow('ALLOWED_TENANTS')
  })

  it('writes no secret into a setting, an output or a parameter with a value', () => {
    const settings = template.slice(template.indexOf('appSettings: ['), template.indexOf('resource webLogs'))
    for (const secret of ['linkSecret}', 'databasePassword', 'existingDatabaseUrl', 'value: telemetryHeaders'])
      expect(settings).not.toContain(secret)
    expect(template.slice(template.indexOf('output '))).not.toMatch(/secret|password/i)
    for (const name of ['linkSecret', 'databasePassword', 'existingDatabaseUrl', 'telemetryHeaders'])
      expect(template).toMatch(new RegExp(`@secure\\(\\)[^\\n]*\\n(?:@[^\\n]*\\n)*param ${name} string`))
  })

  it('has every parameter that its file of values gives', () => {
    const given = Object.keys(JSON.parse(read('infra/azure.parameters.json')).parameters)
    const known = [...template.matchAll(/^param (\w+) /gm)].map(([, name]) => name)
    const needed = [...template.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name)
    expect(given.filter((name) => !known.includes(name))).toEqual([])
    expect(needed.filter((name) => !given.includes(String(name)))).toEqual([])
  })

  it('closes every bracket', () => {
    const bare = template.replace(/'(?:\\.|[^'\\])*'/g, "''").replace(/\/\/.*$/gm, '')
    for (const [open, close] of ['{}', '[]', '()'].map((pair) => pair.split('')))
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length)
  })

  it('looks for words that the bot really writes to its log', () => {
    const [, words = ''] = /has_any \(([^)]*)\)/.exec(template) ?? []
    const written = read('src/reminding.ts')
    for (const phrase of words.split(',').map((one) => one.trim().replaceAll('"', ''))) expect(written).toContain(phrase)
  })
})
