import { unzipSync } from 'fflate'
import { makePackage } from '../../src/app-package/index.js'
import { environment, parts, validate } from './a-package.js'

/** The parts of the manifest that tests spoil. */
interface M {
  readonly bots: readonly [{ readonly commandLists: readonly [{ readonly commands: [object, ...object[]] }] }]
  readonly composeExtensions: readonly [{ readonly commands: [object, ...object[]] }]
  readonly activities: { readonly activityTypes: [object, ...object[]] }
  readonly authorization: { readonly permissions: { readonly resourceSpecific: object[] } }
  readonly validDomains: string[]
  readonly developer: object
}

const made = async (part: Parameters<typeof parts>[0] = {}) => makePackage(parts(part))
const told = async (part: Parameters<typeof parts>[0]) => {
  const { bytes, faults } = await made(part)
  expect(bytes).toBeUndefined()
  for (const { mend } of faults) expect(mend).not.toBe('')
  return faults.map(({ what, mend }) => `${what}: ${mend}`).join('\n')
}
const source = parts().manifest
const changed = (change: (manifest: M) => unknown) => {
  const manifest: M = JSON.parse(source)
  change(manifest)
  return { manifest: JSON.stringify(manifest) }
}

describe('the app package', () => {
  it("holds the filled manifest and both icons at its top, and Microsoft's schema takes it", async () => {
    const { bytes, faults } = await made({ validate })
    expect(faults).toEqual([])
    const files = unzipSync(bytes ?? new Uint8Array())
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png'])
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'))
    expect(manifest).toMatchObject({ id: environment.TEAMS_APP_ID, validDomains: ['posts.example.gov.uk'] })
    expect(Buffer.from(files['outline.png'] ?? [])).toEqual(parts().icons.outline)
  })

  it('has the same bytes every time, in every time zone', async () => {
    const before = process.env.TZ
    const bytes: (Uint8Array | undefined)[] = []
    for (const zone of ['Europe/London', 'Asia/Kathmandu', 'America/St_Johns']) {
      process.env.TZ = zone
      bytes.push((await made()).bytes)
    }
    process.env.TZ = before
    expect(bytes[0]?.length).toBeGreaterThan(2_000)
    expect(bytes[1]).toEqual(bytes[0])
    expect(bytes[2]).toEqual(bytes[0])
  })

  it("says what Microsoft's schema says", async () => {
    const words = await told({ ...changed((manifest) => Object.assign(manifest, { accentColor: 'teal' })), validate })
    expect(words).toContain("Microsoft's schema")
    expect(words).toContain('/accentColor')
  })
})

describe('the places of an environment', () => {
  it('are also filled from the settings of the running bot', async () => {
    const { TEAMS_APP_ID, BOT_ID } = environment
    const settings = { TEAMS_APP_ID, MICROSOFT_APP_ID: BOT_ID, PUBLIC_URL: 'https://posts.example.gov.uk/' }
    expect((await made({ environment: settings })).bytes).toEqual((await made()).bytes)
  })

  it.each([
    ['nothing at all', {}, ['TEAMS_APP_ID is missing', 'BOT_ID is missing', 'PUBLIC_HOST is missing']],
    ['an id that is none', { ...environment, BOT_ID: 'our-bot' }, ['BOT_ID is not right', '8-4-4-4-12']],
    ['a host with a path', { ...environment, PUBLIC_HOST: 'https://posts.example.gov.uk/x' }, ['PUBLIC_HOST is not right']],
    ['this machine as the host', { ...environment, PUBLIC_HOST: 'localhost' }, ['PUBLIC_HOST is not right']],
    [
      'an address without https',
      { ...environment, PUBLIC_HOST: '', PUBLIC_URL: 'http://posts.example.gov.uk' },
      ['PUBLIC_HOST is missing'],
    ],
    ['blanks', { ...environment, TEAMS_APP_ID: '  ' }, ['TEAMS_APP_ID is missing']],
  ])('are refused with advice for %s', async (_name, given, expected) => {
    const words = await told({ environment: given })
    for (const part of expected) expect(words).toContain(part)
  })

  it('never repeats a value, which may be a secret in the wrong place', async () => {
    expect(await told({ environment: { ...environment, BOT_ID: 'kJ8~a-secret' } })).not.toContain('secret')
  })

  it('must be known: a place that nothing fills is told', async () => {
    expect(await told({ manifest: source.replace('PUBLIC_HOST', 'HOST_NAME') })).toContain('HOST_NAME')
  })
})

// each change is a slip that somebody could make in manifest.json
const slips: readonly (readonly [string, (manifest: M) => unknown, string])[] = [
  [
    'a command that the bot does not know',
    (m) => m.bots[0].commandLists[0].commands.push({ title: 'petition', description: 'x' }),
    '"petition", which the bot does not know',
  ],
  ['a command that is left out', (m) => m.bots[0].commandLists[0].commands.pop(), 'does not have "privacy"'],
  [
    'a command in other words',
    (m) => Object.assign(m.bots[0].commandLists[0].commands[0], { description: 'Help' }),
    'does not have "help"',
  ],
  ['a feed entry that is not declared', (m) => m.activities.activityTypes.pop(), 'reviewDue is sent and not declared'],
  [
    'a feed entry that is never sent',
    (m) => m.activities.activityTypes.push({ type: 'hello', description: 'x', templateText: 'x' }),
    'hello is declared and never sent',
  ],
  ['a parameter that is not sent', (m) => Object.assign(m.activities.activityTypes[0], { templateText: '{topic}' }), 'use exactly {title}'],
  ['no permission for the feed', (m) => m.authorization.permissions.resourceSpecific.pop(), 'TeamsActivity.Send.User is not asked for'],
  [
    'a permission that nothing uses',
    (m) => m.authorization.permissions.resourceSpecific.push({ name: 'ChatMessage.Read.Chat', type: 'Application' }),
    'ChatMessage.Read.Chat is asked for',
  ],
  [
    'another bot behind the message extension',
    (m) => Object.assign(m.composeExtensions[0], { botId: '33333333-3333-4333-8333-333333333333' }),
    'more than one bot',
  ],
  [
    'a message extension that opens nothing',
    (m) => Object.assign(m.composeExtensions[0].commands[0], { fetchTask: false }),
    'not offered where people write',
  ],
  ['a foreign domain', (m) => m.validDomains.push('example.com'), 'trusts other hosts'],
  ['every domain', (m) => m.validDomains.splice(0, 1, '*.gov.uk'), 'is not one host'],
  ['a tunnel', (m) => m.validDomains.splice(0, 1, 'abc.ngrok-free.app'), 'not a host of your own'],
  [
    'a privacy page elsewhere',
    (m) => Object.assign(m.developer, { privacyUrl: 'https://example.com/privacy' }),
    'does not lead to our own pages',
  ],
  ['a version that does not count', (m) => Object.assign(m, { version: '0.9.0' }), 'none that Teams counts up from'],
  ['no activities at all', (m) => Reflect.deleteProperty(m, 'activities'), 'not complete at activities'],
]

describe('a slip in the manifest', () => {
  it.each(slips)('is told: %s', async (_name, change, expected) => {
    expect(await told(changed(change))).toContain(expected)
  })

  it('is told where there are more commands than Teams shows', async () => {
    const { bot } = parts()
    const commands = [...bot.commands, { name: 'one more', description: 'x' }]
    const manifest = changed((m) => m.bots[0].commandLists[0].commands.push({ title: 'one more', description: 'x' }))
    expect(await told({ ...manifest, bot: { ...bot, commands } })).toContain('Teams shows ten')
  })

  it('is told where the file is no JSON', async () => {
    expect(await told({ manifest: source.slice(0, -3) })).toContain('not JSON')
  })
})

describe('an icon', () => {
  it.each([
    [
      'the two exchanged',
      { color: parts().icons.outline, outline: parts().icons.color },
      ['color.png is not 192', 'color.png is see-through', 'outline.png has a ground'],
    ],
    ['a text', { color: Buffer.from('no picture'), outline: parts().icons.outline }, ['color.png cannot be read: save it as an 8-bit PNG']],
  ])('is refused: %s', async (_name, icons, expected) => {
    const words = await told({ icons })
    for (const part of expected) expect(words).toContain(part)
  })
})
