import type { Config } from './config.js'
import type { Content } from './content/index.js'
import type { KeptBooks } from './kept-books.js'
import type { PageRoute } from './pages/index.js'
import { downloadLink, openDocumentAt } from './reminder-parts.js'
import { type ReviewParts, reviewPages, type SignedLinks } from './review/index.js'

/** What answering reminders needs, in chat and behind the links of a mail. */
export interface ReviewRoomParts {
  readonly config: Config
  readonly books: Pick<KeptBooks, 'reading' | 'people' | 'training'>
  /** Without them nothing can be opened from a mail, and the record cannot be downloaded. */
  readonly links: SignedLinks | undefined
}

/** What answering reminders in chat needs, whichever words it speaks. */
export const answeringReminders = ({ config, books, links }: ReviewRoomParts): Omit<ReviewParts, 'content'> => ({
  ...books,
  trainingOf: (person) => books.training.recordsOf(person),
  ...(links ? { downloadFor: (person: number, at: Date) => downloadLink(config, links, person, at.getTime()) } : {}),
})

/** The pages behind the links of a mail. */
export function reminderPages({ config, books, links }: ReviewRoomParts, content: () => Content): readonly PageRoute[] {
  if (!links) return []
  return reviewPages({
    ...books,
    content,
    links,
    now: Date.now,
    linkTo: (document) => openDocumentAt(config, content(), document),
    recordOf: async (person) => ({
      ...(await books.reading.record(person)),
      training: await books.training.recordsOf(person),
    }),
  })
}
