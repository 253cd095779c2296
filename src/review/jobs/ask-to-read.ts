import type { Content } from '../../content/index.js'
import type { Campaign } from '../../store/ports.js'
import { createReadingWays, type ReadingWords } from '../compose/reading-ways.js'
import { type Asked, planReading, type ReadingPlan } from '../plan/plan-reading.js'
import { campaignKey, versionKey } from '../version-key.js'
import { channelsOf, openingsOf, peopleOf, type ReminderParts, type Scope } from './parts.js'

/** A campaign before it is started, as a plan needs it: id 0 has asked nobody yet. */
export type Planned = Campaign

/** Who would be asked now for a campaign, and who not, and why; nothing is written. */
export async function planCampaign(parts: ReminderParts, { tenant }: Scope, content: Content, campaign: Planned): Promise<ReadingPlan> {
  const { reading, campaigns } = parts
  const isRefresher = campaign.because === 'refresher'
  const first = isRefresher ? (await reading.standing(versionKey(campaign.document, campaign.version))).acknowledged : undefined
  return planReading({
    campaign,
    people: await peopleOf(parts, tenant, campaign.audience),
    standing: await reading.standing(campaignKey(campaign)),
    ...(first === undefined ? {} : { firstAcknowledged: first }),
    askedBefore: campaign.id === 0 ? [] : await campaigns.askedBefore(campaign.id),
    channels: channelsOf(parts),
    ...(await openingsOf(parts, content)),
  })
}

const together = (asked: readonly Asked[]) => {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) {
    const name = `${one.stage}|${one.expiresAt}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

/** What writing a campaign's notices did: the plan it followed, and how many deliveries were new. */
export interface AskedNow {
  readonly plan: ReadingPlan
  readonly added: number
}

/**
 * Writes the notices that a campaign owes its people now to the outbox, one notice a stage. Repeating it, after a crash
 * or from several processes at once, asks nobody twice: the stage is part of each key.
 */
export async function askToRead(parts: ReminderParts, scope: Scope, content: Content, campaign: Campaign): Promise<AskedNow> {
  const plan = await planCampaign(parts, scope, content, campaign)
  const words: ReadingWords = { content, campaign, linkFor: parts.linkFor, openAt: parts.openAt, chatLink: parts.chatLink }
  const waysTo = createReadingWays(words)
  let added = 0
  for (const group of together(plan.asked)) {
    const [{ stage, dueAt, expiresAt }] = group as [Asked, ...Asked[]]
    const cause = { tenant: scope.tenant, kind: `read-${campaign.id}`, version: campaignKey(campaign), stage }
    const recipients = group.map((one) => ({ person: one.person.id, ways: waysTo(one) }))
    added += (await parts.announce({ ...cause, recipients, dueAt, expiresAt })).added
  }
  return { plan, added }
}
