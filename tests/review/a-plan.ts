import { type PlannedPerson, planReading, type Quiet, type ReadingQuestion } from '../../src/review/index.js'

export const at = (text: string) => new Date(text).getTime()

/** Open on working days from nine to five. */
export const openHours = (partial: Partial<Quiet> = {}): Quiet => ({
  holidays: new Set(['2026-12-25', '2026-12-28']),
  recess: [],
  stopped: false,
  opens: 9,
  closes: 17,
  ...partial,
})

/** Somebody who was there long before. */
export const aMember = (id: number, partial: Partial<PlannedPerson> = {}): PlannedPerson => ({
  tenant: 'bucks',
  directoryId: `id-${id}`,
  address: `m${id}@council.example`,
  audience: 'member',
  id,
  joinedAt: at('2025-05-06T10:00Z'),
  channelsOff: [],
  ...partial,
})

/** A campaign that asked on Monday 2 November 2026, looked at two hours later. */
export const aQuestion = (partial: Partial<ReadingQuestion> = {}): ReadingQuestion => ({
  campaign: { because: 'changed', askedOn: '2026-11-02', tone: 'other' },
  people: [aMember(1)],
  standing: { acknowledged: new Map(), snoozed: new Map() },
  askedBefore: [],
  channels: ['card', 'feed', 'mail'],
  now: at('2026-11-02T11:00Z'),
  quiet: openHours(),
  elections: [],
  ...partial,
})

/** The plan for the only person of a question, in short. */
export const forOne = (partial: Partial<ReadingQuestion>) => {
  const { asked, leftOut } = planReading(aQuestion(partial))
  const [one] = asked
  if (one) return { stage: one.stage, because: one.because, ways: one.ways.map(({ channel }) => channel) }
  const [out] = leftOut
  return out?.until === undefined ? out?.reason : `${out.reason} until ${out.until}`
}
