import { londonDay } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { contentFor, withDecisions } from '../../content/index.js'
import type { Notice } from '../../delivery/ports.js'
import type { CampaignPort, Channel, DecisionPort, PeoplePort, QuestionDeskPort, ReadingPort, TrainingPort } from '../../store/ports.js'
import type { LinkFor } from '../compose/links.js'
import { electionsOf, type Openings } from '../plan/moment.js'
import type { PlannedPerson } from '../plan/plan-reading.js'
import type { Quiet } from '../quiet.js'

/** A council whose people are written to, and the directory they are in. */
export interface Scope {
  readonly council: string
  readonly tenant: string
}

/** What reminders are handed; they write notices and never send. */
export interface ReminderParts {
  /** The council's words as they stand in the pack. */
  readonly content: () => Content
  readonly people: Pick<PeoplePort, 'active'>
  readonly reading: Pick<ReadingPort, 'standing'>
  readonly campaigns: CampaignPort
  readonly decisions: Pick<DecisionPort, 'decisions' | 'marks' | 'markHistory'>
  readonly training: Pick<TrainingPort, 'dates' | 'calledOff' | 'lastDone'>
  /** The questions that people sent; without them owners are not told how many wait. */
  readonly questions?: Pick<QuestionDeskPort, 'all'>
  readonly announce: (notice: Notice) => Promise<{ readonly notice: number; readonly added: number }>
  readonly quiet: () => Promise<Quiet>
  readonly now: () => number
  /** What this installation can send by; of the card and the feed the preferred stands first. */
  readonly channels: readonly Channel[]
  readonly linkFor: LinkFor
  /** Where a document can be opened, when its register entry has no link. */
  readonly openAt?: (document: string) => string | undefined
  /** A link that opens the chat with the bot in Teams; without it nothing goes to the activity feed. */
  readonly chatLink?: string | undefined
}

/** The words of one council with the decisions and reviews of today laid over them. */
export async function wordsOfToday({ content, decisions, now }: ReminderParts, { council }: Scope): Promise<Content> {
  const recorded = { decisions: await decisions.decisions(council), reviews: await decisions.marks(council) }
  return withDecisions(contentFor(content(), council), recorded, londonDay(now()))
}

/** When the people of a council may be written to, as known now. */
export async function openingsOf({ quiet, now }: ReminderParts, content: Content): Promise<Openings> {
  return { now: now(), quiet: await quiet(), elections: electionsOf(content.councils.get(content.pack.council)) }
}

/** The channels of this installation; the feed needs a link to lead to. */
export const channelsOf = ({ channels, chatLink }: ReminderParts): readonly Channel[] =>
  channels.filter((channel) => channel !== 'feed' || chatLink !== undefined)

/** Everybody of an audience whom the directory names now. */
export async function peopleOf(
  { people }: Pick<ReminderParts, 'people'>,
  tenant: string,
  audience: 'member' | 'staff' | 'both',
): Promise<readonly PlannedPerson[]> {
  if (audience !== 'both') return people.active(tenant, audience)
  return [...(await people.active(tenant, 'member')), ...(await people.active(tenant, 'staff'))]
}
