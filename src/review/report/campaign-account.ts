import type { Campaign, CampaignPort, CampaignStates, DeskPort } from '../../store/ports.js'
import { campaignKey } from '../version-key.js'

/** What became of everybody a campaign was due to reach: one state a person. Nobody can know that a thing was read, and nothing here says so. */
export interface CampaignAccount {
  readonly due: number
  readonly sent: number
  readonly acknowledged: number
  readonly cancelled: number
  readonly expired: number
  readonly unknown: number
  readonly held: number
  readonly dead: number
  readonly open: number
  /** False is an alarm: somebody is missing or counted twice. */
  readonly addsUp: boolean
}

type Report = Awaited<ReturnType<DeskPort['report']>>

const isWhole = ({ recipients, states }: Report) => Object.values(states).reduce((sum, count) => sum + count, 0) === recipients

const counted = ({ states }: CampaignStates) => {
  const of = (...names: readonly (keyof CampaignStates['states'])[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0)
  return {
    sent: of('sent'),
    acknowledged: of('acknowledged'),
    cancelled: of('cancelled'),
    expired: of('expired'),
    unknown: of('unknown'),
    held: of('held'),
    dead: of('dead'),
    open: of('pending', 'drafting', 'drafted', 'submitting'),
  }
}

/**
 * Counts what became of a campaign: due = sent + acknowledged + cancelled + expired + unknown + held + dead + open. Who
 * acknowledged counts as that, whatever became of the mail; everybody else by the latest stage that was written to them.
 */
export async function campaignAccount(
  books: { readonly campaigns: Pick<CampaignPort, 'states'>; readonly desk: Pick<DeskPort, 'report'> },
  campaign: Campaign,
): Promise<CampaignAccount> {
  const found = await books.campaigns.states(campaign.id, campaignKey(campaign))
  const notices = await Promise.all(found.notices.map((notice) => books.desk.report(notice)))
  const counts = counted(found)
  const sum = Object.values(counts).reduce((total, count) => total + count, 0)
  return { due: found.people, ...counts, addsUp: sum === found.people && notices.every(isWhole) }
}
