import { type Action, action, type Feature, type Turn } from '../../src/chat/index.js'
import { explainPart, importPart, logPart, officerFeature, switchesPart, workflowPart } from '../../src/officer/index.js'
import {
  createDecisionBook,
  createDeeds,
  createImportShelf,
  createOfficerLog,
  createRefusalBook,
  createSwitchBook,
  createTrainingBook,
  type Db,
  openDatabase,
} from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'
import { anOfficer, notOfficers } from './a-desk.js'

const now = Date.parse('2026-11-21T09:00:00Z')
const content = starterContent()

let db: Db
let room: Feature

beforeEach(async () => {
  db = await openDatabase(':memory:')
  const decisions = createDecisionBook(db, () => now)
  const shared = { content, deeds: createDeeds(db, () => now), show: async () => undefined }
  const asking = {
    plan: async () => ({ asked: 1, leftOut: {} }),
    start: async () => Promise.reject(new Error('Nobody may be asked here.')),
  }
  const training = createTrainingBook(db, () => now)
  const parts = [
    switchesPart({ ...shared, switches: createSwitchBook(db, () => now) }),
    workflowPart({ ...shared, decisions, asking }),
    importPart({
      ...shared,
      training,
      shelf: createImportShelf(db, () => now),
      findByAddress: async () => new Map([['ann@council.example', 1]]),
    }),
    logPart(createOfficerLog(db, () => now)),
    explainPart({
      content,
      weigh: () => ({ outcome: { kind: 'none' }, ranked: [], parts: [], readAs: [], reasons: [] }),
      takenAs: () => undefined,
    }),
  ]
  room = officerFeature(parts, createRefusalBook(db))
})
afterEach(() => db.destroy())

/** Every verb that a button of the desk can carry, read from the schema itself, so that a new one cannot be forgotten. */
const verbs = action.options.map((option) => option.shape.verb.value).filter((verb) => verb.startsWith('officer-'))

/** For each verb of these parts a payload that does something for an officer. */
const working: Readonly<Record<string, Record<string, unknown>>> = {
  'officer-pause': { reason: 'Mourning' },
  'officer-banner': { line: 'Read this' },
  'officer-withdraw': { subject: 'SHR-01', reason: 'Wrong' },
  'officer-put-back': { subject: 'topic:SHR-01' },
  'officer-documents': { from: 0 },
  'officer-document': { document: 'bucks-a4-card' },
  'officer-decide': { document: 'bucks-a4-card', of: '0.1 draft', status: 'Endorsed' },
  'officer-decided': { document: 'bucks-a4-card', of: '0.1 draft', status: 'Noted', day: '2026-11-19', minute: '1', body: 'Council' },
  'officer-review': { document: 'bucks-a4-card' },
  'officer-reviewed': { document: 'bucks-a4-card', outcome: 'no-change', due: '2027-11-21' },
  'officer-ask-to-read': { version: 'bucks-a4-card@1.0', sure: true },
  'officer-date': { course: 'code', title: 'Code', day: '2026-12-03', starts: '14:00', ends: '15:00', audience: 'member' },
  'officer-date-open': { date: 1 },
  'officer-date-change': { date: 1 },
  'officer-date-off': { date: 1 },
  'officer-record': { address: 'ann@council.example', course: 'code', day: '2026-06-10' },
  'officer-import': { rows: 'email,course,date\nann@council.example,code,2026-06-10' },
  'officer-import-sure': { waiting: 'x', sure: true },
  'officer-explain': { question: 'May I post?', asker: 'member' },
}
// a button of another part is tried without its data, and is then counted as one that could not be read
const countedAs = (verb: string) =>
  working[verb] || verb === 'officer-resume' || verb === 'officer-banner-down' ? verb : 'officer-unreadable'
const payloadOf = (verb: string) => ({ verb, ...working[verb] })

const written = async () => {
  const tables = [
    'officer_log',
    'switch_state',
    'document_decision',
    'review_mark',
    'training_date',
    'training_record',
    'waiting_import',
  ] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return rows.flat()
}
const refused = async (turn: Turn, command: string) => {
  expect((await room.handle(turn))?.summary).toBe('That is for the officers who run this bot')
  expect(await written()).toEqual([])
  expect(await db.selectFrom('refused_attempt').selectAll().execute()).toEqual([{ day: '2026-11-21', command, times: 1 }])
}

describe('the list of buttons in this test', () => {
  it('holds every verb of the desk that these parts act on', () => {
    expect(verbs.length).toBeGreaterThanOrEqual(Object.keys(working).length)
    for (const verb of Object.keys(working)) expect(verbs).toContain(verb as Action['verb'])
  })
})

describe.each(notOfficers)('%s', (_who, person) => {
  const names = () => room.commands.flatMap(({ name, aliases }) => [name, ...aliases].map((said) => [said, name] as const))

  it('is refused every command, by every name, typed and tapped, and nothing is written', async () => {
    for (const [text, command] of names()) {
      await db.deleteFrom('refused_attempt').execute()
      await refused(said(text, { person }), command)
    }
    for (const { name } of room.commands) {
      await db.deleteFrom('refused_attempt').execute()
      await refused(tapped({ verb: 'command', command: name }, { person }), name)
    }
  })

  it.each(verbs)('is refused the button %s, replayed from an officer and forged, and nothing is written', async (verb) => {
    await refused(tapped(payloadOf(verb), { person }), countedAs(verb))
    await db.deleteFrom('refused_attempt').execute()
    const claims = { officer: true, id: 12, who: 'officer 12', person: anOfficer, from: anOfficer, place: 'personal' }
    await refused(tapped({ ...claims, ...payloadOf(verb) }, { person }), countedAs(verb))
  })

  it.each(verbs)('is refused the button %s with data that cannot be read', async (verb) => {
    expect((await room.handle(tapped({ verb, reason: 7, document: [], sure: 'yes', date: -1, from: -1 }, { person })))?.summary).toContain(
      'for the officers',
    )
    expect(await written()).toEqual([])
  })
})

describe('an officer', () => {
  it.each(['group', 'channel'] as const)('does nothing in a %s, by command or by button', async (place) => {
    for (const { name } of room.commands)
      expect((await room.handle(said(name, { person: anOfficer, place })))?.summary).toContain('private chat')
    for (const verb of verbs)
      expect((await room.handle(tapped(payloadOf(verb), { person: anOfficer, place })))?.summary).toContain('private chat')
    expect(await written()).toEqual([])
  })

  it.each(Object.keys(working))('is answered to the button %s, which shows that the refusals above are not idle', async (verb) => {
    const reply = await room.handle(tapped(payloadOf(verb), { person: anOfficer }))
    expect(reply?.summary).not.toContain('for the officers')
    expect(reply?.summary).not.toContain('out of date')
  })
})
