import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import type { Reply, Turn } from '../../src/chat/index.js'
import { reviewFeature } from '../../src/review/index.js'
import { createDigestBook, createPeopleBook, createReadingBook, type Db, openDatabase } from '../../src/store/index.js'
import { said, tapped } from '../chat/a-turn.js'
import { cardKey, contentWithVersion } from './a-version.js'

const content = contentWithVersion()
const render = createRenderer(join(__dirname, '../../cards'))
const morning = Date.parse('2026-11-20T10:00:00Z')

let db: Db
let now: number
let room: ReturnType<typeof reviewFeature>
let reading: ReturnType<typeof createReadingBook>
let me: number
let other: number

beforeEach(async () => {
  db = await openDatabase(':memory:')
  now = morning
  reading = createReadingBook(db, () => now)
  const people = createPeopleBook(db, () => now)
  const known = (directoryId: string) => ({ tenant: 't', directoryId, address: `${directoryId}@example.org`, audience: 'member' as const })
  await people.sync('t', 'member', [known('me'), known('other')])
  me = (await people.find('t', 'me')) ?? 0
  other = (await people.find('t', 'other')) ?? 0
  room = reviewFeature({
    content,
    reading,
    people,
    trainingOf: async (person) => (person === me ? [{ course: 'Code of Conduct', doneOn: '2026-05-14' }] : []),
    downloadFor: () => 'https://posts.example.org/my-record.csv?t=x',
  })
})
afterEach(() => db.destroy())

const from = (id: number | undefined, part: Partial<Turn> = {}): Partial<Turn> => ({
  at: new Date(now),
  person: { key: 'k', ...(id === undefined ? {} : { id }) },
  ...part,
})

const reply = async (turn: Turn): Promise<Reply> => {
  const given = await room.handle(turn)
  if (!given) throw new Error('The feature left this turn to others.')
  if (given.card) render(given.card, given.text)
  return given
}
const tap = (data: { verb: string } & Record<string, unknown>, id: number | undefined = me, part: Partial<Turn> = {}) =>
  reply(tapped(data, from(id, part)))
const say = (text: string, id: number | undefined = me, part: Partial<Turn> = {}) => reply(said(text, from(id, part)))
const titles = ({ card }: Reply) => ((card?.data.buttons ?? []) as { title: string }[]).map(({ title }) => title)

describe('saying that you have read a version', () => {
  it('is recorded once, with the day, and stays on the card for good', async () => {
    const first = await tap({ verb: 'acknowledge', version: cardKey })
    expect(first).toMatchObject({ replaces: true, lasting: true })
    expect(first.text).toContain('on 20 November 2026')
    now += 60_000
    await tap({ verb: 'acknowledge', version: cardKey })
    expect((await reading.record(me)).acknowledged).toEqual([{ version: cardKey, at: morning, place: 'chat' }])
  })

  it('holds for fifty taps at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => tap({ verb: 'acknowledge', version: cardKey })))
    expect((await reading.record(me)).acknowledged).toHaveLength(1)
  })

  it('can be taken back within the hour, and the card says until when', async () => {
    const done = await tap({ verb: 'acknowledge', version: cardKey })
    expect(done.text).toContain('until 11:00')
    expect(titles(done)).toContain('Take it back')
    now += 3_599_000
    expect((await tap({ verb: 'undo-acknowledge', version: cardKey })).text).toContain('Taken back')
    expect((await reading.record(me)).acknowledged).toEqual([])
  })

  it('stands after an hour, and says whom to ask', async () => {
    await tap({ verb: 'acknowledge', version: cardKey })
    now += 3_601_000
    expect((await tap({ verb: 'undo-acknowledge', version: cardKey })).text).toContain('the record stands')
    expect((await reading.record(me)).acknowledged).toHaveLength(1)
    expect(titles(await tap({ verb: 'acknowledge', version: cardKey }))).not.toContain('Take it back')
  })

  it('has nothing to take back when nothing was recorded', async () => {
    expect((await tap({ verb: 'undo-acknowledge', version: cardKey })).text).toContain('nothing to take back')
  })

  it.each(['bucks-a4-card@9.9', 'no-such@1.1', 'bucks-a4-card', 'bucks-a4-card@not stated', '@', '__proto__@1'])(
    'is refused for the made-up version %s',
    async (version) => {
      expect((await tap({ verb: 'acknowledge', version })).text).toContain('out of date')
      expect((await reading.record(me)).acknowledged).toEqual([])
    },
  )

  it('records nothing for somebody whom the directory does not name, nor in a group', async () => {
    expect((await tap({ verb: 'acknowledge', version: cardKey }, undefined, { person: { key: 'k' } })).text).toContain(
      'not in the council list',
    )
    expect((await tap({ verb: 'acknowledge', version: cardKey }, me, { place: 'group' })).text).toContain('in private')
    expect((await reading.record(me)).acknowledged).toEqual([])
  })
})

describe('my record', () => {
  it('tells how the digest comes and which issues did, and erasing takes the choice back', async () => {
    const digests = createDigestBook(db, () => now)
    await digests.draft({ council: 'buckinghamshire', month: '2026-12', dueAt: now, composed: '{}', seen: '{}' })
    await digests.markSent('buckinghamshire', '2026-12', [me])
    await digests.choose(me, { frequency: 'changed', channel: 'mail' })
    const shown = await say('my record')
    expect(shown.text).toContain('Digest: only when something changed, by e-mail, since 20 November 2026.')
    expect(shown.text).toContain('Digest issues sent to you: 2026-12.')
    expect((await say('my record', other)).text).not.toContain('Digest')
    await tap({ verb: 'erase-record', sure: true })
    expect(await digests.choiceOf(me)).toBeUndefined()
  })
})

describe('asking for later', () => {
  it.each([
    ['2026-11-20T10:00:00Z', 'tomorrow', '2026-11-21T09:00:00.000Z'],
    ['2026-11-20T10:00:00Z', 'next-week', '2026-11-27T09:00:00.000Z'],
    ['2026-03-28T23:30:00Z', 'tomorrow', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24T22:30:00Z', 'tomorrow', '2026-10-25T09:00:00.000Z'],
    ['2026-07-01T23:30:00Z', 'tomorrow', '2026-07-03T08:00:00.000Z'],
  ])('at %s means nine in the morning, %s, also across a clock change', async (moment, until, expected) => {
    now = Date.parse(moment)
    await tap({ verb: 'snooze', version: cardKey, until })
    expect((await reading.record(me)).snoozed.map((one) => new Date(one.until).toISOString())).toEqual([expected])
  })
})

describe('"my record"', () => {
  it('shows what is kept about the person who asks, and nothing of anybody else', async () => {
    await tap({ verb: 'acknowledge', version: cardKey })
    await tap({ verb: 'channel', channel: 'mail', on: false })
    const mine = await say('my record')
    expect(mine.text).toContain('version 1.1, on 20 November 2026')
    expect(mine.text).toContain('Training: Code of Conduct, on 14 May 2026.')
    expect(mine.text).toContain('Turned off: e-mail')
    expect((await say('my record', other)).text).toContain('Nothing is recorded about you yet.')
  })

  it('can be downloaded', async () => {
    expect((await say('my record')).card?.data.links).toEqual([
      { title: 'Download it', url: 'https://posts.example.org/my-record.csv?t=x' },
    ])
  })

  it('is not shown where others can read it', async () => {
    expect((await say('my record', me, { place: 'channel' })).text).toContain('in private')
  })

  it('asks before it erases, erases choices only, and says what stays and why', async () => {
    await tap({ verb: 'acknowledge', version: cardKey })
    await tap({ verb: 'snooze', version: 'bucks-a4-card@1.1', until: 'tomorrow' })
    await tap({ verb: 'channel', channel: 'feed', on: false })
    const asked = await tap({ verb: 'erase-record', sure: false })
    expect(asked.text).toContain('stay as long as the council must be able to show them')
    expect((await reading.record(me)).channelsOff).toHaveLength(1)
    await tap({ verb: 'erase-record', sure: true })
    expect(await reading.record(me)).toMatchObject({ acknowledged: [{ version: cardKey }], snoozed: [], channelsOff: [] })
  })
})

describe('"reminders"', () => {
  it('turns a way off and on again, for this person only', async () => {
    expect(titles(await say('stop reminders'))).toContain('Turn off e-mail')
    const off = await tap({ verb: 'channel', channel: 'mail', on: false })
    expect(titles(off)).toContain('Turn on e-mail')
    expect((await reading.record(other)).channelsOff).toEqual([])
    await tap({ verb: 'channel', channel: 'mail', on: true })
    expect((await reading.record(me)).channelsOff).toEqual([])
  })

  it('says plainly what it means to turn everything off', async () => {
    for (const channel of ['mail', 'card', 'feed']) await tap({ verb: 'channel', channel, on: false })
    expect((await tap({ verb: 'channel', channel: 'calendar', on: false })).text).toContain('you will not be reminded')
  })
})

it('leaves every other turn to others', async () => {
  expect(await room.handle(said('can i share a petition', from(me)))).toBeUndefined()
  expect(await room.handle(tapped({ verb: 'topic', topic: 'SHR-01' }, from(me)))).toBeUndefined()
})
