import type { AskQuestion } from './answer/index.js'
import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { councilScope } from './council-scope.js'
import { type DeskBooks, deskPages, figuresFor, officerLinks, openDeskBooks } from './desk-figures.js'
import { createAnswerPost, deskRetention } from './desk-questions.js'
import { takenAs } from './feature-commands.js'
import type { FeatureParts } from './features.js'
import { type DeskPart, explainPart, questionsPart, reportPart, statusPart } from './officer/index.js'
import type { PageRoute } from './pages/index.js'
import type { SignedLinks } from './review/index.js'
import type { Job } from './schedule/index.js'
import { createExpansion, type Db, isPostgresAddress } from './store/index.js'

/** What the officers' desk of the running bot needs. */
export interface OfficersDeskParts {
  readonly config: Config
  readonly db: Db
  readonly links: SignedLinks | undefined
  readonly content: () => Content
  /** Answers questions; what an officer tries is weighed by the same engine as what people ask. */
  readonly ask: AskQuestion
}

/** The desk as the bot puts it together: what officers do in chat, its pages, and its nightly job. */
export interface OfficersDesk {
  readonly books: DeskBooks
  readonly feature: NonNullable<FeatureParts['desk']>
  readonly pages: readonly PageRoute[]
  readonly jobs: readonly Job[]
}

/** Puts the desk together; `content` is asked late, so that pages and jobs speak the words as they stand. */
export function createOfficersDesk({ config, db, links, content, ask }: OfficersDeskParts): OfficersDesk {
  const books = openDeskBooks(db, config.database)
  const tenantOf = (words: Content) => councilScope(words, config.production).tenant
  const expansion = createExpansion(db, isPostgresAddress(config.database) ? 'database' : Date.now)
  const post = createAnswerPost({ people: books.people, expansion, tenant: () => tenantOf(content()), now: Date.now })
  const figures = { config, books, tenantOf }
  const keptDays = config.desk.questionsKeptDays
  const partsFor = (words: Content): readonly DeskPart[] => {
    const status = {
      figures: () => figuresFor(figures, words),
      deeds: books.deeds,
      ...(links ? { links: officerLinks(config, links) } : {}),
    }
    return [
      statusPart(status),
      questionsPart({ content: words, questions: books.questions, deeds: books.deeds, post, keptDays }),
      reportPart(status),
      explainPart({ content: words, weigh: ask, takenAs: (text) => takenAs(words, text) }),
    ]
  }
  return {
    books,
    feature: { partsFor, refusals: books.refusals },
    pages: deskPages(figures, links, content),
    jobs: [deskRetention(books, post, content, keptDays)],
  }
}
