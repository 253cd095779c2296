import { memberStage, nextOpenMoment, ownerStage, type Quiet } from '../../src/review/index.js'

const at = (text: string) => new Date(text).getTime()

const quiet = (partial: Partial<Quiet> = {}): Quiet => ({
  holidays: new Set(['2026-12-25', '2026-12-28', '2027-01-01']),
  recess: [],
  stopped: false,
  opens: 9,
  closes: 17,
  ...partial,
})

const open = (moment: string, partial: Partial<Quiet> = {}) => {
  const found = nextOpenMoment(at(moment), quiet(partial), [{ from: '2027-03-22', until: '2027-05-06' }], 'factual')
  return found === undefined ? undefined : new Date(found).toISOString()
}

describe('the owner of a document is reminded', () => {
  it.each([
    ['2026-08-01', undefined],
    ['2026-09-01', undefined],
    ['2026-09-02', 'due-90'],
    ['2026-10-01', 'due-90'],
    ['2026-10-02', 'due-60'],
    ['2026-11-01', 'due-30'],
    ['2026-11-23', 'due-30'],
    ['2026-11-24', 'due-7'],
    ['2026-11-30', 'due-7'],
    ['2026-12-01', 'overdue-0'],
    ['2026-12-07', 'overdue-0'],
    ['2026-12-08', 'overdue-1'],
    ['2027-12-01', 'overdue-52'],
  ])('on %s by the stage %p, for a review due on 1 December 2026', (today, stage) => expect(ownerStage('2026-12-01', today)).toBe(stage))
})

describe('a Member is asked', () => {
  it.each([
    ['2026-10-20', undefined],
    ['2026-10-21', 'asked-0'],
    ['2026-11-03', 'asked-0'],
    ['2026-11-04', 'asked-14'],
    ['2026-11-18', 'asked-28'],
    ['2027-11-18', 'asked-28'],
  ])('on %s by the stage %p, when first asked on 21 October 2026', (today, stage) => expect(memberStage('2026-10-21', today)).toBe(stage))
})

describe('people are left alone', () => {
  it.each([
    ['during the day: it goes at once', '2026-11-20T10:07:30.000Z', '2026-11-20T10:07:30.000Z'],
    ['in the evening', '2026-11-19T17:00:00Z', '2026-11-20T09:00:00.000Z'],
    ['early in the morning', '2026-11-20T03:10:00Z', '2026-11-20T09:00:00.000Z'],
    ['at the weekend', '2026-11-20T18:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['over Christmas', '2026-12-24T18:00:00Z', '2026-12-29T09:00:00.000Z'],
    ['by London time in summer', '2026-07-01T06:00:00Z', '2026-07-01T08:00:00.000Z'],
    ['over the night on which the clocks go back', '2026-10-24T12:00:00Z', '2026-10-26T09:00:00.000Z'],
  ])('%s', (_, from, to) => expect(open(from)).toBe(to))

  it('in recess', () =>
    expect(open('2026-11-20T18:00Z', { recess: [{ from: '2026-11-23', until: '2026-11-24' }] })).toBe('2026-11-25T09:00:00.000Z'))

  it('in mourning or a major incident, until somebody turns it off', () =>
    expect(open('2026-11-20T10:00Z', { stopped: true })).toBeUndefined())

  it('in an election period, but for what is factual', () => {
    const elections = [{ from: '2027-03-22', until: '2027-05-06' }]
    const moment = at('2027-04-01T10:00Z')
    expect(nextOpenMoment(moment, quiet(), elections, 'factual')).toBe(moment)
    expect(nextOpenMoment(moment, quiet(), elections, 'other')).toBe(at('2027-05-07T08:00Z'))
  })
})

it('lets local mode send at any hour, but nothing while everything is stopped', () => {
  expect(open('2026-11-21T23:15:00Z', { always: true })).toBe('2026-11-21T23:15:00.000Z')
  expect(open('2026-11-21T23:15:00Z', { always: true, stopped: true })).toBeUndefined()
})
