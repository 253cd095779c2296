import type { FeedbackBook, QuestionBook, SettingBook } from './answer/index.js'
import type { Turn } from './chat/index.js'
import {
  type createConversationBook,
  createFeedbackBook,
  createQuestionBook,
  createSettingBook,
  type Db,
  type PeoplePort,
} from './store/index.js'

/** What chat keeps because somebody tapped. */
export interface ChatBooks {
  readonly settings: SettingBook
  readonly feedback: FeedbackBook
  readonly questions: QuestionBook & { forget(person: string): Promise<void> }
}

/** Opens the books that chat writes to. */
export function createChatBooks(db: Db): ChatBooks {
  return { settings: createSettingBook(db), feedback: createFeedbackBook(db), questions: createQuestionBook(db) }
}

/** Lets every feature know whether a Councillor or staff is asking, where the person has said so. */
export function withAudience<Result>(settings: SettingBook, next: (turn: Turn) => Promise<Result>): (turn: Turn) => Promise<Result> {
  return async (turn) => {
    const audience = turn.person.audience ?? (await settings.audienceOf(turn.person.key))
    return next(audience ? { ...turn, person: { ...turn.person, audience } } : turn)
  }
}

type ConversationBook = ReturnType<typeof createConversationBook>

/**
 * Forgets a person's own choices too when they remove the app from their own chat; a group that removes it forgets nobody's.
 * That they removed it is noted, so that the bot does not install itself again.
 */
export function forgettingPeople(
  book: ConversationBook,
  { settings, questions }: ChatBooks,
  people: Pick<PeoplePort, 'find' | 'turnOff'>,
): ConversationBook {
  return {
    ...book,
    forget: async (conversation) => {
      const known = await book.find(conversation)
      if (known?.place === 'personal') {
        await settings.forget(known.person)
        await questions.forget(known.person)
        const person = await people.find(known.tenant.toLowerCase(), known.person)
        if (person !== undefined) await people.turnOff(person, 'install')
      }
      await book.forget(conversation)
    },
  }
}
