import { type PageAnswer, type PageRoute, paragraphs, plainAnswer } from '../pages/index.js'
import { type OfficerLinks, type OfficerPage, officerPaths } from './officer-links.js'
import { paperFile, paperPage } from './paper-page.js'
import { readQuarter } from './report/quarter.js'
import { reportPaper } from './report/report-paper.js'
import type { StatusPaper } from './status/section.js'
import { type FigureParts, statusPaper } from './status/status-paper.js'

/** What the pages of the desk stand on. */
export interface OfficerPagesParts {
  /** The figures as things stand when a page is opened. */
  readonly figures: () => Promise<FigureParts>
  readonly links: Pick<OfficerLinks, 'read'>
  /** Asked anew at every opening: a link does not outlive its holder's office. */
  readonly isOfficer: (person: number) => Promise<boolean>
  readonly now: () => number
}

const outOfDate = () =>
  plainAnswer(
    {
      title: 'This link does not work',
      brand: 'Before You Post',
      body: paragraphs([
        'It works for ten minutes, for the officer it was given to.',
        'In Teams, type "status" or "committee report" to the bot to get a new one.',
      ]),
    },
    404,
  )

const paperFor = (page: OfficerPage, figures: FigureParts, about: string | undefined, now: number): Promise<StatusPaper> | undefined => {
  if (page === 'status') return statusPaper(figures, now)
  const quarter = readQuarter(about ?? '')
  return quarter && reportPaper(figures, quarter, now)
}

/**
 * The pages of the desk: /officer/status and /officer/report, each as a page and as a CSV file. Each needs a link that
 * an officer got in their own chat a short while ago, and an officer to hold it still. Everything else gets a plain 404.
 */
export function officerPages({ figures, links, isOfficer, now }: OfficerPagesParts): readonly PageRoute[] {
  const open = async (query: string, page: OfficerPage, show: (paper: StatusPaper, brand: string) => PageAnswer | Promise<PageAnswer>) => {
    const right = links.read(query, now())
    if (right?.page !== page || !(await isOfficer(right.person))) return outOfDate()
    const parts = await figures()
    const paper = await paperFor(page, parts, right.about, now())
    const { councils, pack } = parts.content
    return paper ? show(paper, councils.get(pack.council)?.name ?? pack.name) : outOfDate()
  }
  return [
    { path: officerPaths.status, respond: (query) => open(query, 'status', paperPage) },
    { path: officerPaths.statusFile, respond: (query) => open(query, 'status', (paper) => paperFile(paper, 'status')) },
    { path: officerPaths.report, respond: (query) => open(query, 'report', paperPage) },
    { path: officerPaths.reportFile, respond: (query) => open(query, 'report', (paper) => paperFile(paper, 'committee-report')) },
  ]
}
