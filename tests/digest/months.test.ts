import { digestMorning } from '../../src/digest/index.js'
import { createAskedBook } from '../../src/store/index.js'
import { aCouncil, at, buttonOf, type Council } from './a-council.js'
import { aDocument } from './a-digest.js'

let town: Council
const open = async (set: Parameters<typeof aCouncil>[0] = {}) => {
  town = await aCouncil(set)
  return town
}
afterEach(() => town.db.destroy())

const issueOf = (month = '2026-12') => town.book.find('buckinghamshire', month)
const approve = async () => town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
const adopt = () => {
  const policy = aDocument('policy', 'Social media policy', '2.0', { status: 'Adopted', date: '2026-11-24', body: 'Full Council' })
  town.state.content = { ...town.state.content, documents: new Map([...town.state.content.documents, ['policy', policy]]) }
}
const sendDecember = async () => {
  await town.morning('2026-11-20')
  await approve()
  await town.morning('2026-12-01')
}

describe('the mornings of a month', () => {
  it('draft an issue ten days ahead, on the working day before, and once', async () => {
    await open()
    await town.morning('2026-11-19')
    expect(await issueOf()).toBeUndefined()
    await town.morning('2026-11-20')
    await town.morning('2026-11-20')
    await town.morning('2026-11-23')
    expect(await town.outbox('digest-draft')).toHaveLength(1)
    expect((await issueOf())?.dueAt).toBe(at('2026-12-01T09:00:00Z'))
  })

  it('send an approved issue once to each Member, by one screen, from nine in London, and keep it as issue 1', async () => {
    await open()
    await sendDecember()
    await town.morning('2026-12-01')
    await town.morning('2026-12-02')
    const sent = await town.outbox('digest')
    expect(sent.map(({ person, channel }) => [person, channel])).toEqual(Object.values(town.ids).map((id) => [id, 'card']))
    expect(new Set(sent.map(({ due_at }) => due_at))).toEqual(new Set([at('2026-12-01T09:00:00Z')]))
    expect(sent[0]?.payload).toContain('issue 1')
    expect(await issueOf()).toMatchObject({ state: 'sent', number: 1 })
  })

  it('send the same again after a crash in the middle, and nobody gets two', async () => {
    await open()
    await town.morning('2026-11-20')
    await approve()
    const crashing = { ...town.parts, book: { ...town.book, markSent: () => Promise.reject(new Error('crash')) } }
    town.state.now = at('2026-12-01T09:00:00Z')
    await expect(digestMorning(crashing, at('2026-12-01T09:00:00Z'))).rejects.toThrow('crash')
    expect((await issueOf())?.state).toBe('approved')
    await town.morning('2026-12-01')
    expect(await town.outbox('digest')).toHaveLength(3)
    expect(await issueOf()).toMatchObject({ state: 'sent', number: 1 })
  })

  it('send it once when two instances come to it in the same moment', async () => {
    await open()
    await town.morning('2026-11-20')
    await approve()
    town.state.now = at('2026-12-01T09:00:00Z')
    await Promise.all(Array.from({ length: 4 }, () => digestMorning(town.parts, at('2026-12-01T09:00:00Z'))))
    expect(await town.outbox('digest')).toHaveLength(3)
    expect(await issueOf()).toMatchObject({ state: 'sent', number: 1 })
  })

  it('hold an issue that nobody approved, tell the officers on the day and then weekly, and never send it', async () => {
    await open()
    for (const day of ['2026-11-20', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-08', '2026-12-09'])
      await town.morning(day)
    expect(await town.outbox('digest')).toEqual([])
    expect(await issueOf()).toMatchObject({ state: 'held', note: 'late' })
    const stages = (await town.outbox('digest-draft')).map(({ notice }) => notice.split('/').at(-1))
    expect(stages).toEqual(['draft', 'soon', 'held-1-0', 'held-1-1'])
  })

  it('send a held issue on the working day after somebody approves it', async () => {
    await open()
    for (const day of ['2026-11-20', '2026-12-01']) await town.morning(day)
    town.state.now = at('2026-12-04T15:00:00Z')
    expect((await approve()).text).toContain('It goes out on 7 December 2026 at 09:00')
    await town.morning('2026-12-07')
    expect((await issueOf())?.state).toBe('sent')
  })

  it('hold an approved issue when what it tells has changed since, and say so', async () => {
    await open()
    await town.morning('2026-11-20')
    await approve()
    adopt()
    await town.morning('2026-12-01')
    expect(await town.outbox('digest')).toEqual([])
    expect(await issueOf()).toMatchObject({ state: 'held', note: 'changed' })
    expect((await town.outbox('digest-draft')).at(-1)?.payload).toContain('something in it changed before it went out')
  })

  it('hold it on the very morning after the change, so that there is time to look again, and send it then on its day', async () => {
    await open()
    await town.morning('2026-11-20')
    await approve()
    await town.morning('2026-11-23')
    expect((await issueOf())?.state).toBe('approved')
    adopt()
    await town.morning('2026-11-24')
    expect(await issueOf()).toMatchObject({ state: 'held', note: 'changed' })
    expect((await approve()).text).toContain('It goes out on 1 December 2026 at 09:00')
    await town.morning('2026-12-01')
    expect((await issueOf())?.state).toBe('sent')
  })

  it('send by themselves what nobody approved only where the council has set that', async () => {
    await open({ autoApprove: true })
    await town.morning('2026-11-20')
    adopt()
    await town.morning('2026-12-01')
    expect((await issueOf())?.state).toBe('sent')
    expect(await town.deeds()).toEqual(['setting DIGEST_AUTO_APPROVE: approved'])
  })

  it('send nothing while all sending is stopped, and send it when that ends', async () => {
    await open()
    await town.morning('2026-11-20')
    await approve()
    town.state.stopped = true
    await town.morning('2026-12-01')
    expect(await town.outbox('digest')).toEqual([])
    town.state.stopped = false
    await town.morning('2026-12-02')
    expect((await issueOf())?.state).toBe('sent')
  })

  it('do nothing at a weekend or on a bank holiday: the draft for January comes on Christmas Eve', async () => {
    await open()
    await sendDecember()
    for (const day of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28']) await town.morning(day)
    expect((await issueOf('2027-01'))?.dueAt).toBe(at('2027-01-04T09:00:00Z'))
    const january = (await town.outbox('digest-draft')).filter(({ notice }) => notice.includes('2027-01'))
    expect(january.map(({ due_at }) => due_at)).toEqual([at('2026-12-24T09:00:00Z')])
  })

  it('keep nine in London when the clocks have changed: April is due at eight by the world’s clock', async () => {
    await open()
    await town.morning('2027-03-22')
    expect((await issueOf('2027-04'))?.dueAt).toBe(at('2027-04-01T08:00:00Z'))
  })

  it('leave a month that is over without its issue', async () => {
    await open()
    for (const day of ['2026-11-20', '2026-12-01', '2027-01-04']) await town.morning(day)
    expect(await issueOf()).toMatchObject({ state: 'skipped', note: 'because its month is over' })
  })

  it('make an issue of two lines of a month without news, or none, as the council has set', async () => {
    await open()
    await sendDecember()
    await town.morning('2026-12-24')
    expect(JSON.parse((await issueOf('2027-01'))?.composed ?? '{}')).toMatchObject({ kind: 'short', news: false })
    await town.db.destroy()
    await open({ whenEmpty: 'none' })
    await sendDecember()
    await town.morning('2026-12-24')
    expect(await issueOf('2027-01')).toBeUndefined()
    adopt()
    await town.morning('2026-12-29')
    expect(JSON.parse((await issueOf('2027-01'))?.composed ?? '{}')).toMatchObject({ kind: 'full', news: true })
  })

  it('tell what changed since the issue that was last sent, also when one in between was skipped', async () => {
    await open()
    await sendDecember()
    adopt()
    await town.morning('2026-12-24')
    await town.tap({ verb: 'digest-draft-skip', month: '2027-01', sure: true }, 'eve')
    await town.morning('2027-01-22')
    expect(JSON.parse((await issueOf('2027-02'))?.composed ?? '{}')).toMatchObject({
      since: '2026-12',
      changes: ['Social media policy, version 2.0: adopted by Full Council (24 November 2026).'],
    })
  })
})

describe('what an issue says of people', () => {
  it('names titles that five people asked about, and counts below five as fewer than five', async () => {
    await open()
    const [topic] = town.state.content.topics.values()
    const asked = createAskedBook(town.db)
    for (let n = 0; n < 60; n++) await asked.asked(topic?.id ?? '', `person-${n}`, '2026-11')
    for (let n = 0; n < 3; n++) await asked.missed('no-guidance', '2026-11-10')
    await town.morning('2026-11-20')
    const composed = JSON.parse((await issueOf())?.composed ?? '{}')
    expect(composed.asked).toEqual(['Can I post about subject 1?'])
    expect(composed.fixing.join()).toContain('fewer than 5 times')
  })
})
