import { londonDate, londonDay, londonMoment } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { AskedPort, CampaignPort, DeskPort, QuestionDeskPort, RefusalPort, TotalsPort } from '../../store/ports.js'
import { missedSection, monthName, refusedSection, topicSection, type WrongBook, wrongSection } from './asked-sections.js'
import { campaignSection, readingSection, trainingSection } from './people-sections.js'
import type { StatusPaper, StatusSection } from './section.js'
import { contactSection, type Expiry, expirySection, reviewSection, waitingSection } from './thing-sections.js'

/** A monthly issue, as an officer wants to know of it: the last that was sent, and each that is on its way. */
export interface IssueNews {
  /** Absent until it is sent. */
  readonly number?: number | undefined
  /** Such as `2026-12`. */
  readonly month: string
  readonly state: string
  /** The day on which it was or is to be sent. */
  readonly day: string
}

/** What the status and the report are made of; a part that is missing is said to be missing. */
export interface FigureParts {
  readonly content: Content
  /** The directory whose people are counted. */
  readonly tenant: string
  readonly totals: TotalsPort
  readonly campaigns: Pick<CampaignPort, 'running' | 'states'>
  readonly desk: Pick<DeskPort, 'waiting'>
  readonly questions: Pick<QuestionDeskPort, 'all'>
  readonly asked: AskedPort
  readonly feedback: WrongBook
  readonly refusals: Pick<RefusalPort, 'since'>
  readonly expiries: readonly Expiry[]
  readonly issues?: () => Promise<readonly IssueNews[]>
}

const monthMs = 29 * 86_400_000

const issueSection = async (issues: FigureParts['issues']): Promise<StatusSection> => ({
  ...{ id: 'digest', title: 'The monthly issue', first: 'Issue', columns: ['how it stands', 'day'], empty: 'None has been made yet.' },
  rows: ((await issues?.()) ?? []).map(({ number, month, state, day }) => ({
    about: number === undefined ? `For ${monthName(month)}` : `Number ${number}, for ${monthName(month)}`,
    figures: [state, londonDate(day)],
  })),
})

/** How everything stands at a moment (milliseconds since 1970), with every figure about people as it may be shown. */
export async function statusPaper(parts: FigureParts, at: number): Promise<StatusPaper> {
  const { content, asked } = parts
  const today = londonDay(at)
  const month = { from: londonDay(at - monthMs), until: today, name: 'last 30 days' }
  return {
    title: 'How the service stands',
    intro: [
      `As of ${londonMoment(at)}, for ${content.councils.get(content.pack.council)?.name ?? content.pack.name}.`,
      'Figures about people are rounded to five. Small ones are not shown, so that nobody can be picked out, also not by comparing two days.',
    ],
    sections: [
      await waitingSection(parts, at),
      await readingSection(parts, at),
      await trainingSection(parts, at),
      await campaignSection(parts),
      reviewSection(content, today),
      await missedSection(asked, month),
      await wrongSection(content, parts.feedback, month),
      await topicSection(content, asked, [today.slice(0, 7)]),
      contactSection(content, today),
      expirySection(parts.expiries, today),
      await issueSection(parts.issues),
      await refusedSection(parts.refusals, month),
    ],
  }
}
