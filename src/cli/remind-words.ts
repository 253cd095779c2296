import type { CampaignAccount, PlannedWay, ReadingPlan } from '../review/index.js'
import type { Campaign } from '../store/index.js'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' })
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** A moment as people at a terminal read it, in London time. */
export const momentWords = (at: number): string => moment.format(at)

const dayWords = (day: string) => date.format(new Date(`${day}T12:00:00Z`))

const reasons: Readonly<Record<ReadingPlan['leftOut'][number]['reason'], string>> = {
  acknowledged: 'acknowledged it',
  'acknowledged-lately': 'acknowledged it less than half a year ago',
  snoozed: 'asked to be reminded later',
  'asked-already': 'asked already at this stage',
  'joined-later': 'joined since, and was asked then',
  'not-yet': 'not yet due',
  'all-channels-off': 'turned every way off',
  stopped: 'waits, because all sending is stopped',
  quiet: 'waits for the end of a recess or an election period',
}

const because: Readonly<Record<ReadingPlan['asked'][number]['because'], string>> = {
  changed: 'it changed',
  induction: 'new here',
  refresher: 'a while since they were asked',
  again: 'asked to be reminded later',
}

const wayNames: Readonly<Record<PlannedWay['channel'], string>> = { card: 'card in Teams', feed: 'Teams activity', mail: 'e-mail' }

const counted = (lines: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([line, count]) => `  ${String(count).padStart(5)}  ${line}`)
}

const waysOf = ({ ways }: ReadingPlan['asked'][number]) => ways.map(({ channel }) => wayNames[channel]).join(', then ')

const until = (day: string | undefined) => (day === undefined ? '' : `, until ${dayWords(day)}`)

/** Who would get what and why, in figures. */
export function planLines({ asked, leftOut }: ReadingPlan): string[] {
  const first = asked[0]
  return [
    `Asked now: ${asked.length} of ${asked.length + leftOut.length} people.`,
    ...counted(asked.map((one) => `by ${waysOf(one)}, because: ${because[one.because]}`)),
    ...(first
      ? [
          `They go out from ${momentWords(Math.min(...asked.map(({ dueAt }) => dueAt)))}, and none after ${momentWords(Math.max(...asked.map(({ expiresAt }) => expiresAt)))}.`,
        ]
      : []),
    ...(leftOut.length === 0 ? [] : [`Not asked now: ${leftOut.length}.`]),
    ...counted(leftOut.map((one) => `${reasons[one.reason]}${until(one.until)}`)),
  ]
}

/** The same person by person, for the officer who sends. */
export const personLines = ({ asked, leftOut }: ReadingPlan): string[] => [
  ...asked.map((one) => `  ${one.person.address}: ${waysOf(one)}; because: ${because[one.because]}; stage ${one.stage}`),
  ...leftOut.map((one) => `  ${one.person.address}: not now, ${reasons[one.reason]}${until(one.until)}`),
]

/** A plan as data: no more about a person than their opaque id, way and reason. */
export const planJson = (campaign: Campaign, { asked, leftOut }: ReadingPlan): object => ({
  campaign: campaign.id === 0 ? null : campaign.id,
  document: campaign.document,
  version: campaign.version,
  asked: asked.map(({ person, because: why, stage, ways, dueAt, expiresAt }) => ({
    person: person.directoryId,
    ...{ because: why, stage, dueAt, expiresAt },
    ways: ways.map(({ channel, why: reason }) => ({ channel, why: reason })),
  })),
  leftOut: leftOut.map(({ person, reason, until: day }) => ({ person: person.directoryId, reason, until: day ?? null })),
})

/** One campaign in a line. */
export const campaignLine = ({ id, document, version, because: why, askedOn, cancelledAt }: Campaign): string =>
  `${id}  ${document}, version ${version}, ${why}, from ${dayWords(askedOn)}${cancelledAt === undefined ? '' : `, called off ${momentWords(cancelledAt)}`}`

/** What became of everybody, with an alarm when it does not add up. */
export function accountLines({ due, addsUp, ...states }: CampaignAccount): string[] {
  const parts = Object.entries(states).map(([state, count]) => `${state} ${count}`)
  return [
    `Due ${due} = ${parts.join(' + ')}`,
    ...(addsUp ? [] : ['This does NOT add up: somebody is missing or counted twice. Please report it.']),
  ]
}
