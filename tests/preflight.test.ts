import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { preflightCommand } from '../src/cli/preflight.js'
import { type StandInOptions, setGroup, startStandIn } from '../src/graph/index.js'
import { preflight } from '../src/preflight-looks.js'
import { createDecisionBook, openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'
import { council, folder, id, local, now, outcomes, refused, signsIn, tidy } from './preflight/settings.js'

jest.setTimeout(60_000)
afterAll(tidy)

const withStandIn = async (options: StandInOptions, act: (url: string) => Promise<void>) => {
  const standIn = await startStandIn(options)
  for (const group of ['members', 'staff', 'officers']) setGroup(standIn.world, group, [{ id: 'a', mail: 'a@council.example' }])
  await act(standIn.url)
  await standIn.stop()
}

describe('the preflight in local mode', () => {
  it('looks at everything against a stand-in, and finds only what the council has still to say', async () => {
    const findings = await preflight(local(), Date.now())
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([])
    // which Node this runs on is the machine's own affair
    const warned = findings.filter(({ outcome, check }) => outcome === 'warn' && check !== 'Node')
    expect(warned.map(({ check }) => check)).toEqual(['Guidance', 'Contacts', 'Documents', 'Privacy'])
    for (const check of ['Identity', 'Groups', 'Mailbox', 'Clock', 'Database', 'Time zone', 'Disk'])
      expect(outcomes(findings, check)).toContain('ok')
  })

  it('says which group and mailbox cannot be reached', async () => {
    await withStandIn({ chooseFault: () => 'busy' }, async (url) => {
      const findings = await preflight(local({ GRAPH_BASE_URL: url }), Date.now())
      expect(outcomes(findings, 'Groups')).toEqual(['fail', 'fail', 'fail'])
      expect(outcomes(findings, 'Mailbox')).toEqual(['fail'])
    })
  })

  it('knows what officers have recorded: an adopted document is not told as open', async () => {
    const dir = folder()
    const db = await openDatabase(dir)
    const [document] = [...starterContent().documents.values()].filter(({ suite }) => suite)
    if (!document) throw new Error('The starter pack has no suite.')
    const decision = {
      council: 'buckinghamshire',
      document: document.id,
      version: document.versions[0]?.version ?? '',
      status: 'Adopted' as const,
    }
    await createDecisionBook(db, () => now).decide({
      ...decision,
      decidedOn: '2026-11-20',
      effectiveOn: undefined,
      body: 'Council',
      minute: '1',
      whatChanged: [],
      setBy: 'officer 1',
    })
    await db.destroy()
    const findings = await preflight(local({ DATA_DIR: dir }), now)
    expect(findings.find(({ check }) => check === 'Documents')?.says).toMatch(/^5 of 6/)
  })

  it('says that faulty words keep the bot from starting, and looks at the rest all the same', async () => {
    const words = folder()
    writeFileSync(join(words, 'pack.yaml'), 'name: Half a pack\n')
    const findings = await preflight(local({ CONTENT_DIR: words }), now)
    expect(outcomes(findings, 'Guidance')).toEqual(['fail'])
    expect(outcomes(findings, 'Database')).toEqual(['ok'])
  })
})

describe('the preflight for a council', () => {
  it('reads from the token what was consented to, and looks at what can be looked at', async () => {
    await withStandIn({}, async (url) => {
      const config = council({ SENDER_MAILBOX: 'posts@example.gov.uk', LINK_SECRET: 'x'.repeat(32), TEAMS_CATALOG_APP_ID: id })
      const findings = await preflight({ ...config, sending: { ...config.sending, graphUrl: url } }, Date.now(), signsIn)
      expect(outcomes(findings, 'Identity')).toEqual(['ok'])
      expect(findings.filter(({ check }) => check === 'Consents').map(({ says }) => says.split(' ')[0])).toEqual([
        'User.Read.All',
        'TeamsAppInstallation.ReadWriteSelfForUser.All',
      ])
      // the starter pack states no groups
      expect(outcomes(findings, 'Groups')).toEqual(['warn', 'warn', 'warn'])
      expect(outcomes(findings, 'Mailbox')).toEqual(['ok'])
      expect(JSON.stringify(findings)).not.toContain('hush')
    })
  })
})

describe('the command', () => {
  it('prints for people or for programs, and ends with the worst of what it found', async () => {
    const printed: string[] = []
    const print = (text: string) => printed.push(text)
    expect(await preflightCommand(local(), false, print)).toBe(1)
    expect(await preflightCommand(local(), true, print)).toBe(1)
    expect(printed[0]).toContain('What to do:')
    expect(JSON.parse(printed[1] ?? '')).toMatchObject({ verdict: 'warn', findings: expect.any(Array) })
  })

  it('never prints a secret, and says what does not work, when nothing can be reached', async () => {
    const secrets = {
      MICROSOFT_APP_PASSWORD: 'hush-password',
      LINK_SECRET: 'hush-links'.repeat(4),
      DATABASE_URL: 'postgres://byp:hush-database@127.0.0.1:1/byp',
    }
    const printed: string[] = []
    const code = await preflightCommand(
      council({ ...secrets, SENDER_MAILBOX: 'posts@example.gov.uk' }),
      false,
      (text) => printed.push(text),
      refused,
    )
    expect(code).toBe(2)
    expect(printed.join()).not.toContain('hush')
    expect(printed.join()).toContain('ECONNREFUSED')
    expect(printed.join()).toMatch(/fail +Identity/)
  })
})
