import type { Content } from '../../content/index.js'
import type { Campaign, DocumentDecision, NewCampaign } from '../../store/ports.js'
import { daysAfter } from '../ladder.js'
import { versionKey, versionOf } from '../version-key.js'

/** What is known when campaigns are started or closed. Days are text such as `2026-11-21`. */
export interface CampaignsQuestion {
  /** The words with the decisions of today laid over them. */
  readonly content: Content
  readonly decisions: readonly DocumentDecision[]
  /** Every campaign of the council; those that were called off too. */
  readonly campaigns: readonly Campaign[]
  readonly today: string
}

const freshDays = 28

const asAudience = (audience: 'member' | 'staff' | 'both' | 'public'): NewCampaign['audience'] =>
  audience === 'public' ? 'both' : audience

/** A day some months after another; the last day of the month where the month is too short. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

const standsFor = ({ document, version }: { readonly document: string; readonly version: string }) => versionKey(document, version)

const isFresh = ({ setAt, effectiveOn }: DocumentDecision, today: string) => {
  const known = new Date(setAt).toISOString().slice(0, 10)
  const from = effectiveOn !== undefined && effectiveOn > known ? effectiveOn : known
  return from >= daysAfter(today, -freshDays)
}

const isInForce = ({ status, effectiveOn, decidedOn }: DocumentDecision, today: string) =>
  status === 'Adopted' && (effectiveOn ?? decidedOn ?? today) <= today

const afterDecision = ({ content, campaigns, today }: CampaignsQuestion, decision: DocumentDecision): NewCampaign | undefined => {
  const found = versionOf(content, standsFor(decision))
  const isAsked = campaigns.some((campaign) => campaign.because === 'changed' && standsFor(campaign) === standsFor(decision))
  if (!found || isAsked || !isInForce(decision, today) || !isFresh(decision, today)) return undefined
  const { council, document, version, decidedOn, whatChanged } = decision
  const told = { whatChanged, decidedOn, askedOn: today, startedBy: 'decision' }
  return { ...{ council, document, version }, audience: asAudience(found.document.audience), because: 'changed', tone: 'other', ...told }
}

const refresherOf = ({ content, campaigns, today }: CampaignsQuestion, first: Campaign): NewCampaign | undefined => {
  const interval = content.documents.get(first.document)?.review.interval
  if (typeof interval !== 'number') return undefined
  let due = monthsAfter(first.askedOn, interval)
  if (due > today) return undefined
  for (let n = 2; monthsAfter(first.askedOn, n * interval) <= today; n++) due = monthsAfter(first.askedOn, n * interval)
  const done = campaigns.some((one) => one.because === 'refresher' && standsFor(one) === standsFor(first) && one.askedOn >= due)
  const { council, document, version, audience, tone, decidedOn } = first
  const told = { whatChanged: [], decidedOn, askedOn: today, startedBy: 'interval' }
  return done ? undefined : { council, document, version, audience, tone, because: 'refresher', ...told }
}

/**
 * The campaigns that begin today: one for a version that the council adopted and that came into force in the last four
 * weeks, and a refresher each time the document's review interval has passed since people were first asked. One that was
 * started or called off by hand is not started again.
 */
export function campaignsDue(question: CampaignsQuestion): readonly NewCampaign[] {
  const adopted = question.decisions.map((decision) => afterDecision(question, decision))
  const asked = question.campaigns.filter(({ because, cancelledAt }) => because === 'changed' && cancelledAt === undefined)
  const firsts = new Map([...asked].sort((a, b) => b.askedOn.localeCompare(a.askedOn)).map((one) => [standsFor(one), one]))
  const refreshers = [...firsts.values()].map((first) => refresherOf(question, first))
  return [...adopted, ...refreshers].filter((one): one is NewCampaign => one !== undefined)
}

const isReplaced = (content: Content, { council, document, version }: Campaign) => {
  const found = versionOf(content, versionKey(document, version))
  const standing = found?.document.versions.find((one) => one.version === version)?.councils.find((one) => one.council === council)
  return !found || standing?.status === 'Superseded'
}

const isLater = (one: Campaign, other: Campaign) => one.askedOn > other.askedOn || (one.askedOn === other.askedOn && one.id > other.id)

/**
 * The running campaigns that have gone stale: their document or version is gone or replaced, a newer version is being
 * asked about, or it was begun anew. What of them still waits is called off with them.
 */
export function campaignsStale({ content, campaigns }: Pick<CampaignsQuestion, 'content' | 'campaigns'>): readonly Campaign[] {
  const running = campaigns.filter(({ cancelledAt }) => cancelledAt === undefined)
  const isOvertaken = (one: Campaign) =>
    running.some(
      (other) => other.document === one.document && isLater(other, one) && (other.version !== one.version || other.because === one.because),
    )
  return running.filter((one) => isReplaced(content, one) || isOvertaken(one))
}
