import type { Content } from '../../content/index.js'
import type { AskedPort, CampaignPort, DeskPort, QuestionDeskPort, RefusalPort, TotalsPort } from '../../store/ports.js'
import { londonDate, londonDayOf, londonMoment } from '../london.js'
import { missedSection, refusedSection, topicSection, type WrongBook, wrongSection } from './asked-sections.js'
import { campaignSection, readingSection, trainingSection } from './people-sections.js'
import type { StatusPaper, StatusSection } from './section.js'
import { contactSection, type Expiry, expirySection, reviewSection, waitingSection } from './thing-sections.js'

/** The last monthly issue, as an officer wants to know of it. */
export interface LastIssue {
  readonly number: number
  readonly month: string
  readonly state: string
  readonly sentOn?: string | undefined
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
  readonly lastIssue?: () => Promise<LastIssue | undefined>
}

const monthMs = 29 * 86_400_000

const issueSection = async (lastIssue: FigureParts['lastIssue']): Promise<StatusSection> => {
  const issue = await lastIssue?.()
  const sent = issue?.sentOn === undefined ? issue?.state : `sent on ${londonDate(issue.sentOn)}`
  return {
    ...{ id: 'digest', title: 'The monthly issue', first: 'Issue', columns: ['how it stands'], empty: 'None has been made yet.' },
    rows: issue ? [{ about: `Number ${issue.number}, for ${issue.month}`, figures: [sent ?? 'not stated'] }] : [],
  }
}

/** How everything stands at a moment (milliseconds since 1970), with every figure about people as it may be shown. */
export async function statusPaper(parts: FigureParts, at: number): Promise<StatusPaper> {
  const { content, asked } = parts
  const today = londonDayOf(at)
  const month = { from: londonDayOf(at - monthMs), until: today, name: 'last 30 days' }
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
      await issueSection(parts.lastIssue),
      await refusedSection(parts.refusals, month),
    ],
  }
}
