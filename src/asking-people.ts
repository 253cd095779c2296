import type { CouncilScope } from './council-scope.js'
import type { Asking, AskingPort } from './officer/index.js'
import { askToRead, planCampaign, type ReminderParts, wordsOfToday } from './review/index.js'
import { londonDay } from './schedule/index.js'
import type { NewCampaign } from './store/index.js'

/** What asking people from the officers' desk stands on. */
export interface AskingParts {
  readonly reminders: ReminderParts
  readonly scope: () => CouncilScope
}

const countsOf = (reasons: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** Lets the officers' desk plan and start a campaign; `parts` are asked for late, because reminders start after the desk is put together. */
export function askingPeople(parts: () => AskingParts): AskingPort {
  const prepared = async ({ council, document, version, because, whatChanged, decidedOn, who }: Asking) => {
    const { reminders, scope } = parts()
    const at = { council, tenant: scope().tenant }
    const content = await wordsOfToday(reminders, at)
    const audience = content.documents.get(document)?.audience ?? 'both'
    const campaign: NewCampaign = {
      ...{ council, document, version, because, whatChanged, decidedOn, tone: 'other', startedBy: who },
      audience: audience === 'public' ? 'both' : audience,
      askedOn: londonDay(reminders.now()),
    }
    // asked for again on a later day it is the same campaign, or everybody would be asked from the start
    const same = (await reminders.campaigns.running(council)).find(
      (one) => one.document === document && one.version === version && one.because === because,
    )
    return { reminders, at, content, campaign, same }
  }
  return {
    plan: async (asking) => {
      const { reminders, at, content, campaign, same } = await prepared(asking)
      const plan = await planCampaign(reminders, at, content, same ?? { ...campaign, id: 0, startedAt: reminders.now() })
      return { asked: plan.asked.length, leftOut: countsOf(plan.leftOut.map(({ reason }) => reason)) }
    },
    start: async (asking) => {
      const { reminders, at, content, campaign, same } = await prepared(asking)
      const started = same ?? (await reminders.campaigns.start(campaign))
      const { plan } = await askToRead(reminders, at, content, started)
      return { campaign: started.id, asked: plan.asked.length }
    },
  }
}
