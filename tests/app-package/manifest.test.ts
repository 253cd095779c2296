import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedActivities } from '../../src/delivery/index.js'
import { menuCommands } from '../../src/feature-commands.js'
import { starterContent } from '../a-content.js'

const source = readFileSync(join(__dirname, '../../appPackage/manifest.json'), 'utf8')
const values: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  PUBLIC_HOST: 'posts.example.gov.uk',
}
const filled = source.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place)
const manifest = JSON.parse(filled)
const [bot] = manifest.bots

const as = (version: string, change: object = {}) => ({
  ...manifest,
  ...change,
  manifestVersion: version,
  $schema: manifest.$schema.replace(`v${manifest.manifestVersion}`, `v${version}`),
})
const faultsOf = (manifests: readonly object[]): string[][] =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'validate-manifests.mjs')], { input: JSON.stringify(manifests), encoding: 'utf8' }),
  )

describe('the manifest', () => {
  const used = manifest.manifestVersion

  it("meets Microsoft's schema once its places are filled, by a check that does refuse", () => {
    const [good, unfilled, badColour] = faultsOf([manifest, JSON.parse(source), as(used, { accentColor: 'teal' })])
    expect(good).toEqual([])
    expect(unfilled?.join()).toContain('/id')
    expect(badColour?.join()).toContain('/accentColor')
  })

  it('uses the lowest version that has what is used: the one below will not do, newer ones will', () => {
    expect(used).toBe('1.12')
    const [below, ...newer] = faultsOf(['1.11', '1.13', '1.17', '1.25'].map((version) => as(version)))
    expect(below?.join()).toContain('authorization')
    expect(newer).toEqual([[], [], []])
  })

  it('has no place but the three that are known', () => {
    const places = new Set([...source.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name))
    expect([...places].sort()).toEqual(Object.keys(values).sort())
    expect(filled).not.toContain('${{')
  })

  it('offers the bot alone, in a group chat and in a channel, and installs it for one person first', () => {
    expect(bot.scopes).toEqual(['personal', 'groupChat', 'team'])
    expect(bot.commandLists.flatMap((list: { scopes: string[] }) => list.scopes)).toEqual(bot.scopes)
    expect(manifest.defaultInstallScope).toBe('personal')
  })

  it('offers the check where people write and on a message, for the same bot, with a dialog that the bot fills', () => {
    expect(manifest.composeExtensions).toHaveLength(1)
    const [{ botId, commands }] = manifest.composeExtensions
    expect(botId).toBe(bot.botId)
    expect(commands).toEqual([
      expect.objectContaining({ id: 'checkDraft', type: 'action', fetchTask: true, context: ['compose', 'commandBox', 'message'] }),
    ])
    expect(commands[0].title.length).toBeLessThanOrEqual(32)
    expect(commands[0].description.length).toBeLessThanOrEqual(128)
  })

  it('asks for one permission, to write to the activity feed of whoever has the app, and declares each kind of entry that is sent', () => {
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([{ name: 'TeamsActivity.Send.User', type: 'Application' }])
    expect(manifest.webApplicationInfo.id).toBe(bot.botId)
    const declared = manifest.activities.activityTypes.map(({ type }: { type: string }) => type)
    expect(declared.sort()).toEqual(Object.keys(feedActivities).sort())
  })

  it('trusts our own host and no other, and links to it securely', () => {
    expect(manifest.validDomains).toEqual([values.PUBLIC_HOST])
    const { name: _, ...links } = manifest.developer
    for (const link of Object.values(links)) expect(link).toMatch(/^https:\/\/posts\.example\.gov\.uk\//)
    expect(Object.keys(links).sort()).toEqual(['privacyUrl', 'termsOfUseUrl', 'websiteUrl'])
  })

  it('names nobody at a council: no e-mail address and no telephone number', () => {
    expect(source).not.toMatch(/[\w.]+@[\w.]+|\b0\d{3,4}[ \d]{6,}|buckinghamshire\.gov\.uk/i)
  })
})

describe('the commands of the manifest', () => {
  const listed: { title: string; description: string }[] = bot.commandLists.flatMap((list: { commands: object[] }) => list.commands)
  const known = menuCommands(starterContent())

  it("are the features' commands, each with the same words, and none is missing or made up", () => {
    const asListed = known.map(({ name, description }) => ({ title: name, description }))
    const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title)
    expect([...listed].sort(byTitle)).toEqual(asListed.sort(byTitle))
  })

  it('fit every version of Teams: at most ten, 32 characters a title, 128 a description', () => {
    expect(listed.length).toBeLessThanOrEqual(10)
    for (const { title, description } of listed) {
      expect(title.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(128)
    }
  })

  it('have the greetings and the help that every bot in Teams must answer', () => {
    expect(listed.map(({ title }) => title)).toEqual(expect.arrayContaining(['help', 'hi']))
  })
})
