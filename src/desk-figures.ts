import type { Config } from './config.js'
import { type Content, withDecisions } from './content/index.js'
import { type FigureParts, linkLastsMs, type OfficerLinks, officerPages, officerPaths } from './officer/index.js'
import type { PageRoute } from './pages/index.js'
import type { LinkedRight, SignedLinks } from './review/index.js'
import { londonDay } from './schedule/index.js'
import {
  createAskedBook,
  createCampaignBook,
  createDecisionBook,
  createDeeds,
  createDesk,
  createDigestBook,
  createFeedbackBook,
  createOfficerLog,
  createPeopleBook,
  createQuestionBook,
  createRefusalBook,
  createSwitchBook,
  createTotalsBook,
  createTrainingBook,
  type Db,
  isPostgresAddress,
  type Moment,
} from './store/index.js'

/** Opens the books that the desk's figures and questions are kept in. */
export function openDeskBooks(db: Db, place: string) {
  const moment: Moment = isPostgresAddress(place) ? 'database' : Date.now
  return {
    totals: createTotalsBook(db),
    campaigns: createCampaignBook(db, moment),
    desk: createDesk(db, moment),
    questions: createQuestionBook(db, moment),
    asked: createAskedBook(db),
    feedback: createFeedbackBook(db),
    refusals: createRefusalBook(db),
    deeds: createDeeds(db, moment),
    people: createPeopleBook(db, moment),
    decisions: createDecisionBook(db, moment),
    digest: createDigestBook(db, moment),
    switches: createSwitchBook(db, moment),
    training: createTrainingBook(db, moment),
    log: createOfficerLog(db, moment),
  }
}

/** The books of the desk, opened. */
export type DeskBooks = ReturnType<typeof openDeskBooks>

/** What the figures of the desk are made of in this installation. */
export interface DeskFigureParts {
  readonly config: Config
  readonly books: DeskBooks
  /** The directory whose people are counted. */
  readonly tenantOf: (content: Content) => string
}

const issueNews = async ({ digest }: DeskBooks, council: string) => {
  const [last] = await digest.sent(council)
  return [...(last ? [last] : []), ...(await digest.open(council))].map(({ number, month, state, sentAt, dueAt }) => ({
    ...{ number, month, state },
    day: londonDay(sentAt ?? dueAt),
  }))
}

/** Hands the desk its figures, in these words with the decisions of today laid over them. */
export async function figuresFor({ config, books, tenantOf }: DeskFigureParts, words: Content): Promise<FigureParts> {
  const { council } = words.pack
  const recorded = { decisions: await books.decisions.decisions(council), reviews: await books.decisions.marks(council) }
  const content = withDecisions(words, recorded, londonDay(Date.now()))
  const issues = () => issueNews(books, council)
  return { ...books, content, tenant: tenantOf(content), expiries: config.desk.expiries, issues }
}

const purposes = { status: 'officer-status', report: 'officer-report' } as const satisfies Record<string, LinkedRight['for']>

const pathOf = (page: keyof typeof purposes, csv: boolean) => {
  if (page === 'status') return csv ? officerPaths.statusFile : officerPaths.status
  return csv ? officerPaths.reportFile : officerPaths.report
}

/** Makes and reads the short-lived links to the pages of the desk. */
export function officerLinks({ publicUrl }: Pick<Config, 'publicUrl'>, links: SignedLinks): OfficerLinks {
  const address = publicUrl.replace(/\/+$/, '')
  return {
    linkTo: ({ page, person, about, csv }, at) => {
      const right = { for: purposes[page], person, until: at.getTime() + linkLastsMs, ...(about === undefined ? {} : { version: about }) }
      return `${address}${pathOf(page, csv)}?t=${links.sign(right)}`
    },
    read: (query, at) => {
      const right = links.read(new URLSearchParams(query).get('t') ?? '', at)
      if (right?.for === purposes.status) return { page: 'status', person: right.person }
      return right?.for === purposes.report ? { page: 'report', person: right.person, about: right.version } : undefined
    },
  }
}

/** The pages of the desk; none where links cannot be signed. */
export function deskPages(parts: DeskFigureParts, links: SignedLinks | undefined, content: () => Content): readonly PageRoute[] {
  if (!links) return []
  const { books, tenantOf } = parts
  return officerPages({
    figures: () => figuresFor(parts, content()),
    links: officerLinks(parts.config, links),
    isOfficer: async (person) => (await books.people.active(tenantOf(content()), 'officer')).some(({ id }) => id === person),
    now: Date.now,
  })
}
