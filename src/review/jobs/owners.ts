import { londonDay } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { Way } from '../../delivery/ports.js'
import type { ReviewMark } from '../../store/ports.js'
import { reviewEntry } from '../compose/calendar.js'
import { feedEntry } from '../compose/feed.js'
import { mailPayload } from '../compose/mail.js'
import { type OwnerAsk, ownerMail, ownerReply } from '../compose/owner-notice.js'
import { type Timing, timingOf } from '../plan/moment.js'
import { type OwnerTurn, planOwners } from '../plan/plan-owners.js'
import type { PlannedPerson } from '../plan/plan-reading.js'
import { waysFor } from '../plan/ways.js'
import { channelsOf, openingsOf, type ReminderParts, type Scope, wordsOfToday } from './parts.js'

type Open = Exclude<Timing, { readonly waits: string }>

const wayOf = (parts: ReminderParts, content: Content, ask: OwnerAsk, channel: 'card' | 'feed' | 'mail'): Way => {
  const reply = ownerReply(content, ask)
  if (channel === 'card') return { channel, payload: reply }
  if (channel === 'feed') return { channel, payload: feedEntry('reviewDue', reply.summary, parts.chatLink ?? '') }
  return { channel, payload: mailPayload(ownerMail(content, ask), ask.stopMail) }
}

const recipientOf = (parts: ReminderParts, content: Content, ask: OwnerAsk, officer: PlannedPerson) => {
  const own = { ...ask, stopMail: parts.linkFor(officer.id, 'stop-mail') }
  const [first, ...others] = waysFor(channelsOf(parts), officer.channelsOff)
  const way = (channel: 'card' | 'feed' | 'mail') => wayOf(parts, content, own, channel)
  return first === undefined
    ? []
    : [{ person: officer.id, ways: [way(first.channel), ...others.map(({ channel }) => way(channel))] as [Way, ...Way[]] }]
}

const enterDate = async (parts: ReminderParts, { tenant }: Scope, turn: OwnerTurn, officers: readonly PlannedPerson[], timing: Open) => {
  const { document, due } = turn
  if (due === undefined || !channelsOf(parts).includes('calendar') || timing.dueAt >= Date.parse(due)) return 0
  const kind = `review-date-${document.id}`
  await parts.campaigns.callOffStages(kind, due)
  const payload = reviewEntry(document.title, due)
  const recipients = officers
    .filter(({ channelsOff }) => !channelsOff.includes('calendar'))
    .map(({ id }) => ({ person: id, ways: [{ channel: 'calendar', payload }] as [Way] }))
  return (await parts.announce({ tenant, kind, version: '', stage: due, recipients, dueAt: timing.dueAt, expiresAt: Date.parse(due) }))
    .added
}

const lastReview = (marks: readonly ReviewMark[], { document }: OwnerTurn) =>
  marks.findLast((mark) => mark.document === document.id && mark.outcome !== 'started')?.setAt ?? 0

const withStage = ['due-60', 'due-30', 'due-7']

const unansweredFor = async ({ questions }: ReminderParts, turn: OwnerTurn, marks: readonly ReviewMark[]) => {
  if (!questions || !withStage.includes(turn.stage)) return undefined
  const since = lastReview(marks, turn)
  return (await questions.all()).filter(({ at, answeredAt }) => at > since && answeredAt === undefined).length
}

const remind = async (
  parts: ReminderParts,
  scope: Scope,
  content: Content,
  turn: OwnerTurn & { readonly unanswered: number | undefined },
  officers: readonly PlannedPerson[],
) => {
  const openings = await openingsOf(parts, content)
  const timing = timingOf(openings, 'factual', turn.until)
  if ('waits' in timing) return 0
  const today = londonDay(openings.now)
  const ask = { ...turn, today, holidays: openings.quiet.holidays, stopMail: undefined }
  const recipients = officers.flatMap((officer) => recipientOf(parts, content, ask, officer))
  const cause = {
    tenant: scope.tenant,
    kind: `review-${turn.document.id}`,
    version: '',
    stage: `${turn.due ?? 'not-stated'}/${turn.stage}`,
  }
  const { added } = await parts.announce({ ...cause, recipients, ...timing })
  return added + (await enterDate(parts, scope, turn, officers, timing))
}

/**
 * Writes the reminders of reviews that are due to the officers of a council, naming the roles they are for. What an
 * earlier stage left waiting is called off, and everything once the review is marked as done. Answers how many
 * deliveries were new.
 */
export async function remindOwners(parts: ReminderParts, scope: Scope): Promise<number> {
  const content = await wordsOfToday(parts, scope)
  const documents = [...content.documents.keys()]
  const marks = (await Promise.all(documents.map((document) => parts.decisions.markHistory(scope.council, document)))).flat()
  const turns = planOwners({ content, marks, today: londonDay(parts.now()) })
  const officers = await parts.people.active(scope.tenant, 'officer')
  for (const document of documents) {
    const turn = turns.find((one) => one.document.id === document)
    await parts.campaigns.callOffStages(`review-${document}`, turn && `${turn.due ?? 'not-stated'}/${turn.stage}`)
  }
  let added = 0
  for (const turn of turns)
    added += await remind(parts, scope, content, { ...turn, unanswered: await unansweredFor(parts, turn, marks) }, officers)
  return added
}
