import type { Asker } from './outcome.js'

/** What a conversation saw last: the topic, and in whose wording; never a word that anybody typed. */
export interface Shown {
  readonly topic: string
  readonly asker: Asker
}

/** Knows for a few minutes what each conversation saw last, so that "why?" has something to be about; instances may share one. */
export interface LastShown {
  keep(conversation: string, shown: Shown, at: Date): Promise<void>
  find(conversation: string, at: Date): Promise<Shown | undefined>
  drop(conversation: string): Promise<void>
}

/** Knows whom it has asked lately, so that a question about the person is put once and not on every card. */
export interface AskedOnce {
  /** True the first time for a person within a day, and false after that. */
  first(person: string, at: Date): Promise<boolean>
}

/** Keeps what people say of themselves, until they change it or remove the app. */
export interface SettingBook {
  audienceOf(person: string): Promise<'member' | 'staff' | undefined>
  choose(person: string, audience: 'member' | 'staff'): Promise<void>
  forget(person: string): Promise<void>
}

/** Counts what people thought of an answer, a topic and a London day (YYYY-MM-DD); knows nobody. */
export interface FeedbackBook {
  count(topic: string, day: string, kind: 'helpful' | 'not-helpful' | 'wrong'): Promise<void>
}

/** Keeps a question that its author chose to send, and gives the id by which it can be taken back; `at` is in milliseconds since 1970. */
export interface QuestionBook {
  send(question: { text: string; topic?: string | undefined; person?: string | undefined; at: number }): Promise<string>
  takeBack(id: string): Promise<boolean>
}

/** Counts what is asked, without keeping who asked: a person counts once a month and topic. */
export interface AskedCounts {
  asked(topic: string, person: string, at: Date): Promise<void>
  missed(kind: 'no-guidance' | 'none-of-these', at: Date): Promise<void>
}

/** What answers can remember; each part that is missing is a thing that is then not offered, as in a terminal. */
export interface Memories {
  readonly lastShown?: LastShown
  readonly askedOnce?: AskedOnce
  readonly settings?: SettingBook
  readonly feedback?: FeedbackBook
  readonly questions?: QuestionBook
  readonly counts?: AskedCounts
}
