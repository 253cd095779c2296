import type { Config } from '../config.js'
import type { Content } from '../content/index.js'
import { loadWords } from '../content-at-start.js'
import { councilScope } from '../council-scope.js'
import { type DeskBooks, figuresFor, openDeskBooks } from '../desk-figures.js'
import { createAnswerPost } from '../desk-questions.js'
import type { FigureParts, QuestionParts } from '../officer/index.js'
import { createExpansion, isPostgresAddress, openDatabase } from '../store/index.js'

/** The officers' desk as a terminal uses it. */
export interface TerminalDesk {
  readonly config: Config
  readonly content: Content
  readonly books: DeskBooks
  readonly figures: () => Promise<FigureParts>
  readonly questions: QuestionParts
}

/** Opens the desk for one piece of work, and closes the database after it; the running bot sends what was written. */
export async function atDesk<Result>(config: Config, work: (desk: TerminalDesk) => Promise<Result>): Promise<Result> {
  const content = loadWords(config.contentDir)
  const db = await openDatabase(config.database)
  try {
    const books = openDeskBooks(db, config.database)
    const tenantOf = (words: Content) => councilScope(words, config.production).tenant
    const expansion = createExpansion(db, isPostgresAddress(config.database) ? 'database' : Date.now)
    const post = createAnswerPost({ people: books.people, expansion, tenant: () => tenantOf(content), now: Date.now })
    return await work({
      config,
      content,
      books,
      figures: () => figuresFor({ config, books, tenantOf }, content),
      questions: { content, questions: books.questions, deeds: books.deeds, post, keptDays: config.desk.questionsKeptDays },
    })
  } finally {
    await db.destroy()
  }
}

/** Who acts at this terminal, as the log names them; refused without a name. */
export function whoActs(name: string | undefined): string {
  const said = name?.trim() ?? ''
  if (!/^[\p{L}\p{N} .@_-]{1,60}$/u.test(said))
    throw new Error('Say who you are with --as NAME: up to 60 letters and digits. The log keeps it.')
  return `terminal: ${said}`
}
