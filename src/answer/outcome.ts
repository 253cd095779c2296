/** Who is asking, when it is known. */
export type Asker = 'member' | 'staff' | 'unknown'

/** A topic with the engine's own figure for how well it fits; for ordering and for the officer, never shown to a Member. */
export interface RankedTopic {
  readonly id: string
  readonly score: number
}

/** What a question leads to: one answer, a choice of at most three, a kind redirect, or no guidance. */
export type Outcome =
  | { readonly kind: 'answer'; readonly topics: readonly string[] }
  | { readonly kind: 'choice'; readonly topics: readonly string[]; readonly question?: string; readonly decline?: string }
  | { readonly kind: 'redirect'; readonly decline: string }
  | { readonly kind: 'none'; readonly decline?: string }

/** The engine's whole reply to one question, as data that the card, the terminal and the evaluation share. */
export interface Answered {
  readonly outcome: Outcome
  /** The best topics first, at most five, whatever the outcome. */
  readonly ranked: readonly RankedTopic[]
  /** The best topics of each part of a question that asks two things; one part otherwise. */
  readonly parts: readonly (readonly string[])[]
  /** Words that were read as other words, such as a slip of the thumb, to be said back. */
  readonly readAs: readonly { readonly wrote: string; readonly read: string }[]
  /** Why the first topic stands before the second: the words that counted most, those against it below nought; for the terminal and the officer. */
  readonly reasons: readonly { readonly word: string; readonly weight: number }[]
}

/** Answers a question from the pack's own words and keeps nothing of it. */
export type AskQuestion = (question: string, asker?: Asker) => Answered
