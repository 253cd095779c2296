import { type Db, openDatabase } from '../../src/store/index.js'
import { buttonsOn } from './a-desk.js'
import { withTraining } from './a-training.js'

let db: Db
let at: Awaited<ReturnType<typeof withTraining>>

beforeEach(async () => {
  db = await openDatabase(':memory:')
  at = await withTraining(db)
})
afterEach(() => db.destroy())

describe('a training date', () => {
  it('is added, listed and logged, at the right hour also in summer time', async () => {
    expect((await at.add()).summary).toBe('Added: Social media: the basics')
    await at.add({ course: 'code', title: 'Code', day: '2027-06-03' })
    expect((await at.dates()).map(({ course, starts }) => [course, new Date(starts).toISOString()])).toEqual([
      ['social-media', '2026-12-03T14:00:00.000Z'],
      ['code', '2027-06-03T13:00:00.000Z'],
    ])
    expect((await at.desk.say('manage training')).text).toContain('3 December 2026 at 14:00, for Councillors. Recorded as social-media.')
    expect(await at.log.last(9)).toHaveLength(2)
  })

  it('is changed in one step, and stays one date', async () => {
    await at.add()
    const [{ id } = { id: 0 }] = await at.dates()
    const form = await at.desk.tap({ verb: 'officer-date-change', date: id })
    expect(JSON.stringify(form.card?.data)).toContain('"value":"15:30"')
    expect((await at.add({ of: id, ends: '16.00' })).summary).toContain('Changed')
    expect(await at.dates()).toMatchObject([{ ends: Date.parse('2026-12-03T16:00:00Z') }])
    expect((await at.add({ of: id })).summary).toContain('not there any more')
  })

  it('is called off after a look at it, and only once', async () => {
    await at.add()
    const [{ id } = { id: 0 }] = await at.dates()
    expect(buttonsOn(await at.desk.tap({ verb: 'officer-date-open', date: id }))).toEqual([
      'Change it',
      'Call it off',
      'All training dates',
    ])
    expect((await at.desk.tap({ verb: 'officer-date-off', date: id })).summary).toContain('Called off')
    expect(await at.dates()).toEqual([])
    expect((await at.desk.tap({ verb: 'officer-date-off', date: id })).summary).toContain('not there any more')
    expect((await at.log.last(9)).map(({ what }) => what)).toEqual(['called off the training date', 'added the training date'])
  })

  it.each([
    [{ course: '' }, 'Course: please write the short name'],
    [{ course: 'a/b' }, 'Course: please use letters'],
    [{ day: '2026-11-20' }, 'Day: that day is past'],
    [{ starts: '25:00' }, 'Starts: please write the time of day'],
    [{ ends: '13:00' }, 'Ends: please give a time after the start'],
    [{ link: 'http://council.example' }, 'Link: please give a whole address that starts with https://'],
    [{ link: 'javascript:alert(1)' }, 'Link: please give a whole address'],
    [{ audience: 'public' }, 'Audience: please write member, staff or both'],
    [{ title: '[x](https://evil.example)' }, 'Title: please leave out signs'],
  ])('is refused with its remedy: %#', async (slip, remedy) => {
    expect((await at.add(slip)).text).toContain(remedy)
    expect(await at.dates()).toEqual([])
  })
})

describe("one person's record", () => {
  const record = (partial: object = {}) =>
    at.desk.tap({ verb: 'officer-record', address: 'Ann@council.example', course: 'code', day: '2026-06-10', ...partial })

  it('is written, and taken away when it was wrong; the log names the person by number', async () => {
    expect((await record()).summary).toBe('Recorded')
    expect((await record()).summary).toBe('That was recorded already')
    expect(await at.records()).toMatchObject([{ person: at.ids.get('ann@council.example'), source: 'register', setBy: 'officer 12' }])
    expect((await record({ wrong: 'true' })).summary).toBe('Taken away')
    expect((await record({ wrong: 'true' })).text).toContain('has no record of this course on this day')
    expect(JSON.stringify(await at.log.last(9))).not.toContain('council.example')
    expect(await at.log.last(9)).toHaveLength(2)
  })

  it.each([
    [{ address: 'dan@council.example' }, 'nobody in the directory has this address'],
    [{ address: '' }, "E-mail: please write the person's council e-mail address"],
    [{ day: '2026-11-22' }, 'Day: that day is still to come'],
  ])('is refused with its remedy: %#', async (slip, remedy) => {
    expect((await record(slip)).text).toContain(remedy)
    expect(await at.records()).toEqual([])
  })
})
