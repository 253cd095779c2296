import { londonDay } from '../../chat/index.js'
import type { Way } from '../../delivery/ports.js'
import type { TrainingDate } from '../../store/ports.js'
import { trainingEntry } from '../compose/calendar.js'
import { calledOffMail, calledOffReply } from '../compose/called-off.js'
import { mailPayload } from '../compose/mail.js'
import { timingOf } from '../plan/moment.js'
import { waysFor } from '../plan/ways.js'
import { channelsOf, openingsOf, peopleOf, type ReminderParts, type Scope, wordsOfToday } from './parts.js'

const dayMs = 86_400_000
const aheadMs = 90 * dayMs
const lately = 365 * dayMs

const invite = async (parts: ReminderParts, scope: Scope, date: TrainingDate) => {
  const openings = await openingsOf(parts, await wordsOfToday(parts, scope))
  const timing = timingOf(openings, 'factual', londonDay(date.starts))
  if ('waits' in timing) return 0
  const people = await peopleOf(parts, scope.tenant, date.audience)
  const done = await parts.training.lastDone(
    date.course,
    people.map(({ id }) => id),
  )
  const isDue = (id: number) => (done.get(id) ?? '') < londonDay(parts.now() - lately)
  const recipients = people
    .filter(({ id, channelsOff }) => isDue(id) && !channelsOff.includes('calendar'))
    .map(({ id }) => ({ person: id, ways: [{ channel: 'calendar', payload: trainingEntry(date) }] as [Way] }))
  if (recipients.length === 0) return 0
  const cause = { tenant: scope.tenant, kind: `training-${date.id}`, version: '', stage: 'invitation' }
  return (await parts.announce({ ...cause, recipients, dueAt: timing.dueAt, expiresAt: date.starts })).added
}

const tellCalledOff = async (parts: ReminderParts, scope: Scope, date: TrainingDate) => {
  const kind = `training-${date.id}`
  await parts.campaigns.callOffStages(kind, undefined)
  const invited = new Set(await parts.campaigns.reached(kind))
  const content = await wordsOfToday(parts, scope)
  const timing = timingOf(await openingsOf(parts, content), 'factual', londonDay(date.starts))
  if ('waits' in timing) return 0
  const people = (await peopleOf(parts, scope.tenant, date.audience)).filter(({ id }) => invited.has(id))
  // no entry of the activity feed can say it, so who gets one there gets a mail
  const open = channelsOf(parts).filter((channel) => channel !== 'feed')
  const recipients = people.flatMap(({ id, channelsOff }) => {
    const stop = parts.linkFor(id, 'stop-mail')
    const way = (channel: string): Way =>
      channel === 'card'
        ? { channel, payload: calledOffReply(date) }
        : { channel: 'mail', payload: mailPayload(calledOffMail(content, date, stop), stop) }
    const [first, ...others] = waysFor(open, channelsOff).map(({ channel }) => way(channel))
    return first === undefined ? [] : [{ person: id, ways: [first, ...others] as [Way, ...Way[]] }]
  })
  if (recipients.length === 0) return 0
  const cause = { tenant: scope.tenant, kind: `training-off-${date.id}`, version: '', stage: 'called-off' }
  return (await parts.announce({ ...cause, recipients, dueAt: timing.dueAt, expiresAt: date.starts })).added
}

/**
 * Invites people to the courses of the next three months that are held for them, once a course date, by a calendar
 * entry; not those who did the course in the last year. Answers how many deliveries were new.
 */
export async function inviteToTraining(parts: ReminderParts, scope: Scope): Promise<number> {
  if (!channelsOf(parts).includes('calendar')) return 0
  const dates = await parts.training.dates(scope.council, parts.now())
  const soon = dates.filter(({ starts }) => starts > parts.now() && starts < parts.now() + aheadMs)
  const off = await parts.training.calledOff(scope.council, parts.now())
  let added = 0
  for (const date of soon) added += await invite(parts, scope, date)
  for (const date of off) added += await tellCalledOff(parts, scope, date)
  return added
}
