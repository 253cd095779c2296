import type { Config } from './config.js'
import { type Content, withDecisions } from './content/index.js'
import type { KeptBooks } from './kept-books.js'
import type { PageRoute } from './pages/index.js'
import { downloadLink, openDocumentAt } from './reminder-parts.js'
import { type ReviewParts, reviewPages, type SignedLinks } from './review/index.js'
import { londonDay } from './schedule/index.js'

/** What answering reminders needs, in chat and behind the links of a mail. */
export interface ReviewRoomParts {
  readonly config: Config
  readonly books: Pick<KeptBooks, 'reading' | 'people' | 'training' | 'decisions'>
  /** Without them nothing can be opened from a mail, and the record cannot be downloaded. */
  readonly links: SignedLinks | undefined
}

/** What answering reminders in chat needs, whichever words it speaks. */
export const answeringReminders = ({ config, books, links }: ReviewRoomParts): Omit<ReviewParts, 'content'> => ({
  ...books,
  trainingOf: (person) => books.training.recordsOf(person),
  ...(links ? { downloadFor: (person: number, at: Date) => downloadLink(config, links, person, at.getTime()) } : {}),
})

/** The pages behind the links of a mail. They know what officers have recorded, as the mail did: also a version that is in no pack. */
export function reminderPages({ config, books, links }: ReviewRoomParts, content: () => Content): readonly PageRoute[] {
  if (!links) return []
  const pagesIn = (words: Content) =>
    reviewPages({
      ...books,
      content: () => words,
      links,
      now: Date.now,
      linkTo: (document) => openDocumentAt(config, words, document),
      recordOf: async (person) => ({
        ...(await books.reading.record(person)),
        training: await books.training.recordsOf(person),
      }),
    })
  const pagesNow = async () => {
    const { council } = content().pack
    const recorded = { decisions: await books.decisions.decisions(council), reviews: await books.decisions.marks(council) }
    return pagesIn(withDecisions(content(), recorded, londonDay(Date.now())))
  }
  return pagesIn(content()).map(({ path, respond, submit }, at) => ({
    path,
    respond: async (query) => ((await pagesNow())[at]?.respond ?? respond)(query),
    ...(submit ? { submit: async (query, fields) => ((await pagesNow())[at]?.submit ?? submit)(query, fields) } : {}),
  }))
}
