import { planReading, waysFor } from '../../src/review/index.js'
import { aMember, aQuestion, at, forOne, openHours } from './a-plan.js'

const day = 86_400_000

describe('who is asked to read', () => {
  it.each([
    ['2026-11-02T11:00Z', '2026-11-02/asked-0'],
    ['2026-11-13T11:00Z', '2026-11-02/asked-0'],
    ['2026-11-16T11:00Z', '2026-11-02/asked-14'],
    ['2026-11-30T11:00Z', '2026-11-02/asked-28'],
    ['2027-06-01T11:00Z', '2026-11-02/asked-28'],
  ])('on %s at the stage %s', (now, stage) => expect(forOne({ now: at(now) })).toMatchObject({ stage, because: 'changed' }))

  it('is everybody of the audience once: either asked, or left out with a reason', () => {
    const people = Array.from({ length: 40 }, (_, n) => aMember(n + 1, { channelsOff: n % 3 === 0 ? ['mail', 'card', 'feed'] : [] }))
    const standing = { acknowledged: new Map(people.slice(10, 20).map(({ id }) => [id, 1])), snoozed: new Map() }
    const { asked, leftOut } = planReading(aQuestion({ people, standing }))
    expect([...asked, ...leftOut].map(({ person }) => person.id).sort((a, b) => a - b)).toEqual(people.map(({ id }) => id))
  })

  it('from the day of joining, when they joined after the campaign began', () => {
    const people = [aMember(1, { joinedAt: at('2026-11-20T09:00Z') })]
    expect(forOne({ people, now: at('2026-11-24T11:00Z') })).toMatchObject({ stage: '2026-11-20/asked-0', because: 'induction' })
    expect(forOne({ people, now: at('2026-12-04T11:00Z') })).toMatchObject({ stage: '2026-11-20/asked-14', because: 'induction' })
  })
})

describe('who is left out', () => {
  const standing = (acknowledged: [number, number][], snoozed: [number, number][] = []) => ({
    standing: { acknowledged: new Map(acknowledged), snoozed: new Map(snoozed) },
  })

  it('is who has acknowledged', () => expect(forOne(standing([[1, 5]]))).toBe('acknowledged'))

  it('is who was asked at this stage, until the next', () => {
    const askedBefore = [{ person: 1, stage: '2026-11-02/asked-0' }]
    expect(forOne({ askedBefore })).toBe('asked-already until 2026-11-16')
    expect(forOne({ askedBefore, now: at('2026-11-16T11:00Z') })).toMatchObject({ stage: '2026-11-02/asked-14' })
    const last = [{ person: 1, stage: '2026-11-02/asked-28' }]
    expect(forOne({ askedBefore: last, now: at('2027-06-01T11:00Z') })).toBe('asked-already')
  })

  it('is who turned every way off', () => {
    expect(forOne({ people: [aMember(1, { channelsOff: ['mail', 'card', 'feed'] })] })).toBe('all-channels-off')
    expect(forOne({ people: [aMember(1, { channelsOff: ['mail'] })], channels: ['mail'] })).toBe('all-channels-off')
  })

  it('is everybody before the day of asking', () => expect(forOne({ now: at('2026-11-01T11:00Z') })).toBe('not-yet until 2026-11-02'))

  it('is everybody while all sending is stopped', () => expect(forOne({ quiet: openHours({ stopped: true }) })).toBe('stopped'))

  it('of a refresher, is who joined since and who acknowledged less than half a year ago', () => {
    const campaign = { because: 'refresher', askedOn: '2026-11-02', tone: 'other' } as const
    expect(forOne({ campaign })).toMatchObject({ because: 'refresher' })
    expect(forOne({ campaign, people: [aMember(1, { joinedAt: at('2026-11-20T09:00Z') })], now: at('2026-11-24T11:00Z') })).toBe(
      'joined-later',
    )
    const now = at('2026-11-02T11:00Z')
    expect(forOne({ campaign, now, firstAcknowledged: new Map([[1, now - 30 * day]]) })).toBe('acknowledged-lately')
    expect(forOne({ campaign, now, firstAcknowledged: new Map([[1, now - 360 * day]]) })).toMatchObject({ because: 'refresher' })
  })
})

describe('who asked to be reminded later', () => {
  const until = at('2026-11-09T09:00Z')
  const snoozed = { standing: { acknowledged: new Map(), snoozed: new Map([[1, until]]) } }
  const askedBefore = [{ person: 1, stage: '2026-11-02/asked-0' }]

  it('is left alone until then', () => expect(forOne({ ...snoozed, now: until - 1 })).toBe('snoozed until 2026-11-09'))

  it('is asked again once, by the day they named', () => {
    expect(forOne({ ...snoozed, askedBefore, now: until + 300_000 })).toMatchObject({ stage: 'again-2026-11-09', because: 'again' })
    const twice = [...askedBefore, { person: 1, stage: 'again-2026-11-09' }]
    expect(forOne({ ...snoozed, askedBefore: twice, now: until + day })).toBe('asked-already until 2026-11-16')
  })

  it('comes back to the ladder at its next step', () =>
    expect(forOne({ ...snoozed, now: at('2026-11-16T11:00Z') })).toMatchObject({ stage: '2026-11-02/asked-14', because: 'changed' }))

  it('is asked again also after the last step', () => {
    const late = { standing: { acknowledged: new Map(), snoozed: new Map([[1, at('2027-03-01T09:00Z')]]) } }
    expect(forOne({ ...late, now: at('2027-03-01T09:05Z') })).toMatchObject({ stage: 'again-2027-03-01' })
  })
})

describe('when it goes out', () => {
  const timing = (partial: Parameters<typeof aQuestion>[0]) => {
    const [one] = planReading(aQuestion(partial)).asked
    return one && [new Date(one.dueAt).toISOString(), new Date(one.expiresAt).toISOString()]
  }

  it('is at once in the day, and stale when the next step begins', () =>
    expect(timing({})).toEqual(['2026-11-02T11:00:00.000Z', '2026-11-16T00:00:00.000Z']))

  it('is on Monday for a Saturday', () => expect(timing({ now: at('2026-11-07T11:00Z') })?.[0]).toBe('2026-11-09T09:00:00.000Z'))

  it('is nine by the clock on the wall on both nights on which it changes', () => {
    const campaign = { because: 'changed', askedOn: '2026-10-20', tone: 'other' } as const
    expect(timing({ campaign, now: at('2026-10-24T22:00Z') })?.[0]).toBe('2026-10-26T09:00:00.000Z')
    const spring = { because: 'changed', askedOn: '2027-03-25', tone: 'other' } as const
    expect(timing({ campaign: spring, now: at('2027-03-27T22:00Z') })?.[0]).toBe('2027-03-29T08:00:00.000Z')
  })

  it('is the next morning for a crowd whose mails would reach into the evening', () => {
    const people = Array.from({ length: 4_000 }, (_, n) => aMember(n + 1))
    const from = (now: string, channels: readonly ('mail' | 'card')[]) =>
      timing({ people, now: at(now), channels, campaign: { because: 'changed', askedOn: '2026-11-04', tone: 'other' } })?.[0]
    expect(from('2026-11-04T09:05Z', ['mail'])).toBe('2026-11-04T09:05:00.000Z')
    expect(from('2026-11-04T16:00Z', ['mail'])).toBe('2026-11-05T09:00:00.000Z')
    expect(from('2026-11-06T16:00Z', ['mail'])).toBe('2026-11-09T09:00:00.000Z')
    expect(from('2026-11-04T16:00Z', ['card', 'mail'])).toBe('2026-11-04T16:00:00.000Z')
  })

  it('is at once where no day is long enough for the crowd', () => {
    const people = Array.from({ length: 20_000 }, (_, n) => aMember(n + 1))
    expect(timing({ people, channels: ['mail'] })?.[0]).toBe('2026-11-02T11:00:00.000Z')
  })

  it('waits for the next step when no open moment comes before it, so that nobody is asked twice after a recess', () => {
    const quiet = openHours({ recess: [{ from: '2026-11-01', until: '2026-11-20' }] })
    expect(forOne({ quiet })).toBe('quiet')
    expect(forOne({ quiet, now: at('2026-11-17T10:00Z') })).toMatchObject({ stage: '2026-11-02/asked-14' })
  })

  it('is after the election, but for what is factual', () => {
    const elections = [{ from: '2026-10-30', until: '2026-11-20' }]
    expect(forOne({ elections })).toBe('quiet')
    expect(forOne({ elections, campaign: { because: 'changed', askedOn: '2026-11-02', tone: 'factual' } })).toMatchObject({
      stage: '2026-11-02/asked-0',
    })
  })
})

describe('the ways to a person', () => {
  const by = (open: Parameters<typeof waysFor>[0], off: readonly string[] = []) => waysFor(open, off).map(({ channel }) => channel)

  it('are one in Teams and then mail, never a card and the activity feed', () => {
    expect(by(['card', 'feed', 'mail'])).toEqual(['card', 'mail'])
    expect(by(['feed', 'card', 'mail'])).toEqual(['feed', 'mail'])
  })

  it('are the other way in Teams where the first is turned off', () => {
    expect(by(['card', 'feed', 'mail'], ['card'])).toEqual(['feed', 'mail'])
    expect(by(['card', 'feed', 'mail'], ['card', 'feed'])).toEqual(['mail'])
    expect(by(['card', 'feed', 'mail'], ['mail'])).toEqual(['card'])
  })

  it('are never the calendar, which is for dates', () => expect(by(['calendar', 'mail'])).toEqual(['mail']))

  it('each say why', () => expect(waysFor(['card', 'mail'], ['card'])).toEqual([{ channel: 'mail', why: 'by e-mail' }]))
})
