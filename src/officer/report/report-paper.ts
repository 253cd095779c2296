import { londonDate, londonDay } from '../../chat/index.js'
import { missedSection, refusedSection, topicSection, wrongSection } from '../status/asked-sections.js'
import { courseTitle, readingSection } from '../status/people-sections.js'
import type { StatusPaper } from '../status/section.js'
import type { FigureParts } from '../status/status-paper.js'
import { reviewSection } from '../status/thing-sections.js'
import { endOf, type Quarter, quarterWords } from './quarter.js'
import { historySection, seatSection, standingSection } from './report-sections.js'

/** How the figures are made, in plain words, so that whoever reads them can judge them. */
const method: readonly string[] = [
  'Figures about people are rounded to the nearest five, and parts and wholes are rounded apart, so they may not add up.',
  'A count of 1 to 4 is shown as "fewer than 5", and the number left over as "all but fewer than 5". Groups of ten or fewer are not shown.',
  'Nothing is broken down by political group, ward or any protected characteristic, and no figure can be traced to a person.',
  'A topic is named only if five people or more surely asked about it. No record is kept of who asked what.',
  'A share is of the seats of the council on that day. Saying that one has read a version does not show that it was understood.',
  'People who have left count up to the day they left, unless their record was erased.',
]

/**
 * The totals of a quarter that a Standards committee may be given: no personal data, and nothing that small numbers
 * would give away. While the quarter runs it tells up to the moment given, in milliseconds since 1970.
 */
export async function reportPaper(parts: FigureParts, quarter: Quarter, now: number): Promise<StatusPaper> {
  const { content, asked, tenant, totals } = parts
  const council = content.councils.get(content.pack.council)
  const at = endOf(quarter, now)
  const day = londonDay(at)
  const stretch = { from: quarter.first, until: quarter.last, name: 'this quarter' }
  const seats = (course: string) => seatSection({ council, tenant, totals }, { course, title: courseTitle(course) }, { at, day })
  const running = day < quarter.last ? ` The quarter is not over: figures go up to ${londonDate(day)}.` : ''
  return {
    title: `Social media guidance: totals for ${quarter.id.replace('-', ' ')}`,
    intro: [
      `${council?.name ?? content.pack.name}, ${quarterWords(quarter)}. Made on ${londonDate(londonDay(now))}.${running}`,
      `${content.pack.notice} These are totals only, for the Standards committee.`,
    ],
    sections: [
      standingSection(content),
      await readingSection(parts, at),
      await seats('code-of-conduct'),
      await seats('social-media'),
      historySection(council),
      reviewSection(content, day),
      await topicSection(content, asked, quarter.months),
      await missedSection(asked, stretch),
      await wrongSection(content, parts.feedback, stretch),
      await refusedSection(parts.refusals, stretch),
      {
        ...{ id: 'method', title: 'How these figures are made', first: 'Rule', columns: ['in words'], empty: '' },
        rows: method.map((words, row) => ({ about: `${row + 1}`, figures: [words] })),
      },
    ],
  }
}
