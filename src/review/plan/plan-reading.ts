import { londonDay } from '../../chat/index.js'
import type { Campaign, KnownPerson } from '../../store/ports.js'
import { daysAfter, memberStep, type Step } from '../ladder.js'
import { laterStart, type Openings, type Timing, timingOf } from './moment.js'
import { type PlannedWay, waysFor } from './ways.js'

/** Somebody whom the directory names now, as the store tells of them. */
export type PlannedPerson = KnownPerson & { readonly id: number; readonly joinedAt: number; readonly channelsOff: readonly string[] }

/** Why somebody is asked: the campaign's own reason, that they are new, or that they asked to be reminded later. */
export type Because = Campaign['because'] | 'again'

/** One person who is to be asked, by which ways, and from when to when. */
export interface Asked {
  readonly person: PlannedPerson
  readonly because: Because
  /** The stage as it stands in the notice's key: where the person's own ladder began, and the step. */
  readonly stage: string
  readonly ways: readonly [PlannedWay, ...PlannedWay[]]
  readonly dueAt: number
  readonly expiresAt: number
}

/** Why a person is not asked now. `until` is the day of the next asking, where one is known. */
export interface LeftOut {
  readonly person: PlannedPerson
  readonly reason:
    | 'acknowledged'
    | 'acknowledged-lately'
    | 'snoozed'
    | 'asked-already'
    | 'joined-later'
    | 'not-yet'
    | 'all-channels-off'
    | 'stopped'
    | 'quiet'
  readonly until?: string | undefined
}

/** Who would get what and why; every person of the audience stands in exactly one of the two lists. */
export interface ReadingPlan {
  readonly asked: readonly Asked[]
  readonly leftOut: readonly LeftOut[]
}

/** Everything a plan rests on, as known at one moment. */
export interface ReadingQuestion extends Openings {
  readonly campaign: Pick<Campaign, 'because' | 'askedOn' | 'tone'>
  /** Everybody of the campaign's audience who is in the directory now. */
  readonly people: readonly PlannedPerson[]
  readonly standing: { readonly acknowledged: ReadonlyMap<number, number>; readonly snoozed: ReadonlyMap<number, number> }
  /** When each person acknowledged the version that a refresher is about. */
  readonly firstAcknowledged?: ReadonlyMap<number, number>
  readonly askedBefore: readonly { readonly stage: string; readonly person: number }[]
  /** The channels of this installation, the preferred first. */
  readonly channels: Parameters<typeof waysFor>[0]
}

const latelyMs = 183 * 86_400_000
const againLastsDays = 7

// 30 mails a minute from one mailbox ("Exchange Online limits")
const mailEveryMs = 2_000

interface Turn extends Step {
  readonly because: Because
}

const startOf = ({ campaign }: ReadingQuestion, person: PlannedPerson) => {
  const joinedOn = londonDay(person.joinedAt)
  return joinedOn > campaign.askedOn
    ? { from: joinedOn, because: 'induction' as const }
    : { from: campaign.askedOn, because: campaign.because }
}

// A lapsed wish to be asked later counts as a step of its own, from its day on, until a later step of the ladder begins.
const turnOf = (question: ReadingQuestion, person: PlannedPerson, today: string): Turn | undefined => {
  const start = startOf(question, person)
  const step = memberStep(start.from, today)
  const until = question.standing.snoozed.get(person.id)
  const lapsedOn = until === undefined ? undefined : londonDay(until)
  if (step === undefined) return undefined
  if (lapsedOn === undefined || lapsedOn < step.from) return { ...step, name: `${start.from}/${step.name}`, because: start.because }
  return { name: `again-${lapsedOn}`, because: 'again', from: lapsedOn, until: step.until ?? daysAfter(today, againLastsDays) }
}

const settled = (question: ReadingQuestion, person: PlannedPerson): Omit<LeftOut, 'person'> | undefined => {
  const { standing, campaign, now, firstAcknowledged } = question
  if (standing.acknowledged.has(person.id)) return { reason: 'acknowledged' }
  if (campaign.because === 'refresher') {
    if (londonDay(person.joinedAt) > campaign.askedOn) return { reason: 'joined-later' }
    if ((firstAcknowledged?.get(person.id) ?? 0) > now - latelyMs) return { reason: 'acknowledged-lately' }
  }
  const until = standing.snoozed.get(person.id)
  return until !== undefined && until > now ? { reason: 'snoozed', until: londonDay(until) } : undefined
}

const isWaiting = (timing: Timing): timing is Extract<Timing, { waits: string }> => 'waits' in timing

const planOne = (question: ReadingQuestion, person: PlannedPerson, today: string, asked: ReadonlySet<string>): Asked | LeftOut => {
  const done = settled(question, person)
  if (done) return { person, ...done }
  const turn = turnOf(question, person, today)
  if (!turn) return { person, reason: 'not-yet', until: question.campaign.askedOn }
  if (asked.has(`${person.id}|${turn.name}`)) return { person, reason: 'asked-already', until: turn.until }
  const [first, ...others] = waysFor(question.channels, person.channelsOff)
  if (!first) return { person, reason: 'all-channels-off' }
  const timing = timingOf(question, question.campaign.tone, turn.until)
  if (isWaiting(timing)) return { person, reason: timing.waits }
  return { person, because: turn.because, stage: turn.name, ways: [first, ...others], ...timing }
}

const planAll = (question: ReadingQuestion): ReadingPlan => {
  const today = londonDay(question.now)
  const asked = new Set(question.askedBefore.map(({ person, stage }) => `${person}|${stage}`))
  const all = question.people.map((person) => planOne(question, person, today, asked))
  return {
    asked: all.filter((one): one is Asked => 'ways' in one),
    leftOut: all.filter((one): one is LeftOut => 'reason' in one),
  }
}

/**
 * Works out, for everybody of an audience, whether they are asked now, why, by which ways and when, or why not. Nothing
 * is written and nothing is sent. Who joined after the campaign began is asked from the day of joining. A run of mails
 * that would reach into the evening begins on the next morning.
 */
export function planReading(question: ReadingQuestion): ReadingPlan {
  const plan = planAll(question)
  const dueAt = Math.min(...plan.asked.map((one) => one.dueAt))
  const mails = plan.asked.filter(({ ways }) => ways[0].channel === 'mail').length
  const notBefore = mails === 0 ? undefined : laterStart(question, question.campaign.tone, dueAt, mails * mailEveryMs)
  return notBefore === undefined ? plan : planAll({ ...question, notBefore })
}
