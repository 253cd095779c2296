import { planOwners } from '../../src/review/index.js'
import { createQuestionBook } from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import { stage } from '../store/conformance/stage.js'
import { aTown, scope, type Town } from './a-town.js'
import { contentWithVersion } from './a-version.js'

const card = 'bucks-a4-card'
const day = 86_400_000

const base = contentWithVersion()

const dueOn = (due: string) => {
  const document = base.documents.get(card)
  if (!document) throw new Error('The card is missing.')
  return { ...base, documents: new Map([...base.documents, [card, { ...document, review: { interval: 12, due } }]]) }
}

describe('owners are reminded', () => {
  const stageOn = (today: string) => planOwners({ content: dueOn('2026-12-01'), marks: [], today }).map((turn) => [turn.stage, turn.until])

  it.each([
    ['2026-09-01', []],
    ['2026-09-02', [['due-90', '2026-10-02']]],
    ['2026-10-15', [['due-60', '2026-11-01']]],
    ['2026-11-05', [['due-30', '2026-11-24']]],
    ['2026-11-25', [['due-7', '2026-12-01']]],
    ['2026-12-03', [['overdue-0', '2026-12-08']]],
    ['2026-12-10', [['overdue-1', '2026-12-15']]],
  ])('on %s by %j, for a review due on 1 December 2026', (today, stages) => expect(stageOn(today)).toEqual(stages))

  it('never of a document whose date is not stated', () =>
    expect(planOwners({ content: base, marks: [], today: '2026-11-05' })).toEqual([]))

  it('of a review that something started, in its first week, with the reason', () => {
    const mark = {
      id: 1,
      council: 'buckinghamshire',
      document: card,
      outcome: 'started',
      setBy: 'x',
      setAt: Date.UTC(2026, 10, 5, 12),
    } as const
    const marks = [{ ...mark, reason: 'A new law.', dueOn: undefined, nextDue: undefined }]
    const [turn] = planOwners({ content: base, marks, today: '2026-11-06' })
    expect(turn).toMatchObject({ stage: 'started-2026-11-05', due: undefined, until: '2026-11-12' })
    expect(turn?.triggers).toEqual(['A review was started on 5 November 2026: A new law.'])
    expect(planOwners({ content: base, marks, today: '2026-11-12' })).toEqual([])
  })
})

const inTown = stage('SQLite')

const withOfficers = async (db: Parameters<typeof aTown>[0], tell: (town: Town) => Promise<void>, due = '2026-12-01') => {
  const town = await aTown(db, {
    from: '2026-11-05T10:00Z',
    members: 2,
    parts: { content: () => dueOn(due), channels: ['mail', 'calendar'] },
  })
  try {
    await town.people.sync('bucks', 'officer', [aPerson('p0'), aPerson('mo', { audience: 'officer' })])
    await tell(town)
  } finally {
    await town.stop()
  }
}

describe('the reminder of a review', () => {
  inTown('goes to the officers and nobody else, once a stage, with the day in their calendar', (db) =>
    withOfficers(db, async ({ job, deliver, mails, calendar, clock, reminders }) => {
      const questions = createQuestionBook(db, clock.now)
      await questions.send({ text: 'May I?', at: clock.now() })
      Object.assign(reminders, { questions })
      for (let days = 0; days < 4; days++) {
        await job('owners-ladder')
        await deliver()
        clock.pass(day)
      }
      expect(
        mails()
          .map(({ to }) => to)
          .sort(),
      ).toEqual(['mo@council.example', 'p0@council.example'])
      expect(mails()[0]?.subject).toBe("Review due in 26 days: Social media Do's and Don'ts card")
      expect(mails()[0]?.html).toContain('Approver: Monitoring Officer.')
      expect(mails()[0]?.html).toContain('Fewer than 5 questions')
      expect(calendar.letters.map(({ payload }) => (payload as { start: string }).start)).toEqual([
        '2026-12-01T09:00:00',
        '2026-12-01T09:00:00',
      ])
    }),
  )

  inTown('stops when the review is marked as done, also with no change', (db) =>
    withOfficers(db, async ({ job, deliver, mails, clock, decisions, db: rows, outbox }) => {
      clock.moveTo('2026-11-05T18:00Z')
      await job('owners-ladder')
      await decisions.mark({
        council: 'buckinghamshire',
        document: card,
        outcome: 'no-change',
        dueOn: '2026-12-01',
        nextDue: '2027-12-01',
        setBy: 'monitoring-officer',
      })
      clock.moveTo('2026-11-06T09:10Z')
      await job('owners-ladder')
      await outbox.retire()
      await deliver()
      expect(mails()).toEqual([])
      const states = await rows.selectFrom('outbox').select('state').where('channel', '=', 'mail').execute()
      expect(states.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
      clock.moveTo('2027-11-05T10:00Z')
      await job('owners-ladder')
      await deliver()
      expect(mails()).toHaveLength(2)
    }),
  )

  inTown('comes every week once it is overdue, also after an outage, one at a time', (db) =>
    withOfficers(
      db,
      async ({ job, deliver, mails, clock }) => {
        const sent: number[] = []
        for (const moment of ['2026-11-05T10:00Z', '2026-11-06T10:00Z', '2026-11-11T10:00Z', '2026-12-03T10:00Z']) {
          clock.moveTo(moment)
          await job('owners-ladder')
          await deliver()
          sent.push(mails().length)
        }
        expect(sent).toEqual([2, 2, 4, 6])
      },
      '2026-11-04',
    ),
  )
})

describe('an invitation to training', () => {
  inTown('goes to whom the course is for and who has not done it, once, in London time', (db) =>
    withOfficers(db, async ({ job, deliver, calendar, training, ids, clock, people }) => {
      const [first = 0] = ids
      const starts = Date.UTC(2027, 5, 1, 9)
      const date = {
        council: scope.council,
        course: 'social-media',
        title: 'Social media for Members',
        starts,
        ends: starts + 5_400_000,
        audience: 'member' as const,
      }
      await training.addDate(date)
      await training.record([{ person: first, course: 'social-media', doneOn: '2026-12-01', source: 'register', setBy: 'x' }])
      await job('training-invitations')
      clock.moveTo('2027-04-01T09:15Z')
      for (let again = 0; again < 2; again++) await job('training-invitations')
      await deliver()
      expect(calendar.letters.map(({ address, payload }) => [address, (payload as { start: string }).start])).toEqual([
        ['p1@council.example', '2027-06-01T10:00:00'],
      ])
      await people.turnOff(ids[1] ?? 0, 'calendar')
      await training.addDate({ ...date, title: 'Again' })
      await job('training-invitations')
      await deliver()
      expect(calendar.letters).toHaveLength(1)
    }),
  )

  inTown('that is called off is told to whoever was invited, once, and not sent to the others', (db) =>
    withOfficers(db, async ({ job, deliver, calendar, mails, training, clock }) => {
      const starts = Date.UTC(2027, 5, 1, 9)
      const date = { council: scope.council, course: 'social-media', title: 'Social media for Members', audience: 'member' as const }
      clock.moveTo('2027-04-01T09:15Z')
      const sent = await training.addDate({ ...date, starts, ends: starts + 5_400_000, place: 'The Oculus' })
      await job('training-invitations')
      await deliver()
      const waiting = await training.addDate({ ...date, title: 'Another', starts, ends: starts + 5_400_000 })
      clock.moveTo('2027-04-01T20:00Z')
      await job('training-invitations')
      for (const { id } of [sent, waiting]) await training.cancelDate(id)
      for (const moment of ['2027-04-02T09:15Z', '2027-04-05T09:15Z']) {
        clock.moveTo(moment)
        await job('training-invitations')
        await deliver()
      }
      expect(calendar.letters).toHaveLength(2)
      expect(mails().map(({ to, subject }) => [to, subject])).toEqual([
        ['p0@council.example', 'Called off: Social media for Members'],
        ['p1@council.example', 'Called off: Social media for Members'],
      ])
      expect(mails()[0]?.html).toContain('It was to be on 1 June 2027 at 10:00, The Oculus.')
    }),
  )
})
