import {
  clockFinding,
  exitCodes,
  expiryFindings,
  type Finding,
  type MachineLook,
  machineFindings,
  preflightText,
  verdictOf,
  wordsFindings,
} from '../../src/preflight/index.js'
import { aContent } from '../a-content.js'

const machine = (part: Partial<MachineLook> = {}) =>
  machineFindings({
    londonNoons: [12, 13],
    freeBytes: 5e9,
    node: '22.13.0',
    publicUrl: 'https://posts.example.gov.uk',
    isProduction: true,
    sendsMail: true,
    ...part,
  })
const named = (findings: readonly Finding[], check: string) => findings.find((finding) => finding.check === check)

describe('the machine', () => {
  it('is well with London time, room and an https address', () => {
    expect(machine().map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it.each(['20.20.0', '18.20.0', '20.18.1', '25.0.0'])('is warned of Node %s', (node) => {
    expect(named(machine({ node }), 'Node')?.outcome).toBe('warn')
  })

  it.each([
    ['no zone data', { londonNoons: undefined }, 'Time zone'],
    ['no summer time', { londonNoons: [12, 12] as const }, 'Time zone'],
    ['a full disk', { freeBytes: 50e6 }, 'Disk'],
    ['links in mails that anybody could read', { publicUrl: 'http://posts.example.gov.uk' }, 'Public address'],
    ['links in mails that lead to the reader’s own machine', { publicUrl: 'http://localhost:3978' }, 'Public address'],
  ])('is unsafe with %s', (_name, part, check) => {
    expect(named(machine(part), check)).toMatchObject({ outcome: 'fail', unsafe: true })
  })

  it.each([
    ['little room', { freeBytes: 500e6 }, 'Disk'],
    ['room that cannot be told', { freeBytes: undefined }, 'Disk'],
    ['no address, while no mail is sent', { publicUrl: 'http://localhost:3978', sendsMail: false }, 'Public address'],
  ])('is warned of %s', (_name, part, check) => {
    expect(named(machine(part), check)?.outcome).toBe('warn')
  })

  it('needs no address in local mode', () => {
    expect(named(machine({ isProduction: false, publicUrl: 'http://localhost:1' }), 'Public address')?.outcome).toBe('ok')
  })

  it.each([
    [0, 'ok'],
    [-1_400, 'ok'],
    [45_000, 'warn'],
    [-400_000, 'fail'],
    [undefined, 'warn'],
  ])('with a clock %s ms ahead is "%s"', (ahead, outcome) => {
    expect(clockFinding(ahead).outcome).toBe(outcome)
  })

  it('is told which way its clock is wrong', () => {
    expect(clockFinding(60_000).says).toContain('60 seconds fast')
    expect(clockFinding(-60_000).says).toContain('60 seconds slow')
  })
})

describe('end dates', () => {
  const finding = (day: string | undefined) => expiryFindings([{ name: 'Secret', day }], '2026-11-21')[0]

  it.each([
    ['2026-12-22', 'ok'],
    ['2026-12-21', 'warn'],
    ['2026-11-21', 'warn'],
    ['2026-11-20', 'fail'],
    [undefined, 'warn'],
  ])('on %s are "%s"', (day, outcome) => {
    expect(finding(day)?.outcome).toBe(outcome)
  })

  it('are well where nothing ends, as with a managed identity', () => {
    expect(expiryFindings([], '2026-11-21').map(({ outcome }) => outcome)).toEqual(['ok'])
  })
})

describe('the words', () => {
  it('tell what the council has not confirmed and not adopted', () => {
    expect(wordsFindings(aContent()).map(({ outcome }) => outcome)).toEqual(['warn', 'warn', 'warn', 'warn'])
  })

  it('are well once all of it is confirmed and adopted', () => {
    const { pack, contacts, documents, pages } = aContent()
    const standing = { council: pack.council, status: 'Adopted', date: '2026-12-01', minute: '1', body: 'Council' } as const
    const versions = [{ version: '1', councils: [standing] }]
    const adopted = new Map([...documents].map(([id, document]) => [id, { ...document, versions }]))
    const confirmed = [...contacts].map(([id, contact]) => [id, { ...contact, confirmed: true }] as const)
    const content = aContent({
      pack: { ...pack, adopted: true },
      contacts: new Map(confirmed),
      documents: adopted,
      pages: { ...pages, privacy: { ...pages.privacy, confirmed: true } },
    })
    expect(wordsFindings(content).map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })
})

describe('the report', () => {
  const finding = (outcome: Finding['outcome']): Finding => ({
    check: 'A',
    outcome,
    says: 'So it is.',
    ...(outcome === 'ok' ? {} : { mend: 'Mend it.' }),
  })

  it.each([
    [['ok', 'ok'] as const, 'ok', 0],
    [['ok', 'warn'] as const, 'warn', 1],
    [['warn', 'fail', 'ok'] as const, 'fail', 2],
    [[] as const, 'ok', 0],
  ])('of %j comes to "%s" and ends with %i', (outcomes, verdict, code) => {
    expect(verdictOf(outcomes.map(finding))).toBe(verdict)
    expect(exitCodes[verdict as keyof typeof exitCodes]).toBe(code)
  })

  it('has a line for each finding, and what to do below', () => {
    expect(
      preflightText([finding('ok'), finding('fail')])
        .split('\n')
        .slice(0, 3),
    ).toEqual(['ok    A  So it is.', 'fail  A  So it is.', '         What to do: Mend it.'])
  })
})
