import { londonDay } from '../../chat/index.js'
import type { Job } from '../../schedule/ports.js'
import { campaignsDue, campaignsStale } from '../plan/campaigns-due.js'
import { askToRead } from './ask-to-read.js'
import { remindOwners } from './owners.js'
import { type ReminderParts, type Scope, wordsOfToday } from './parts.js'
import { inviteToTraining } from './training.js'

async function closeStale(parts: ReminderParts, scope: Scope): Promise<number> {
  const content = await wordsOfToday(parts, scope)
  const stale = campaignsStale({ content, campaigns: await parts.campaigns.running(scope.council) })
  for (const { id } of stale) await parts.campaigns.cancel(id)
  return stale.length
}

async function askMembers(parts: ReminderParts, scope: Scope): Promise<number> {
  const content = await wordsOfToday(parts, scope)
  const decisions = await parts.decisions.decisions(scope.council)
  const campaigns = await parts.campaigns.all(scope.council)
  for (const one of campaignsDue({ content, decisions, campaigns, today: londonDay(parts.now()) })) await parts.campaigns.start(one)
  await closeStale(parts, scope)
  let added = 0
  for (const campaign of await parts.campaigns.running(scope.council)) added += (await askToRead(parts, scope, content, campaign)).added
  return added
}

/**
 * The jobs of reviews and of reading, in London time, each once a day: what is stale is called off at nine, Members and
 * staff are asked at five past, owners at ten past, and invitations to training are written at a quarter past. They write
 * to the outbox and never send. All go by the present, so five days of outage are caught up by one asking a stage.
 */
export function reviewJobs(parts: ReminderParts, scopes: () => readonly Scope[]): readonly Job[] {
  const daily = (name: string, minute: number, work: (parts: ReminderParts, scope: Scope) => Promise<number>): Job => ({
    name,
    schedule: { pattern: `${minute} 9 * * *`, once: 'a day' },
    run: async () => {
      for (const scope of scopes()) await work(parts, scope)
    },
  })
  return [
    daily('stale-campaigns', 0, closeStale),
    daily('members-ladder', 5, askMembers),
    daily('owners-ladder', 10, remindOwners),
    daily('training-invitations', 15, inviteToTraining),
  ]
}
