/** Who is taken to ask. */
export type TriedAs = 'member' | 'staff'

/** What the answers make of a question: what they would do, the nearest topics, and the words that decided. */
export interface Weighed {
  readonly outcome:
    | { readonly kind: 'answer'; readonly topics: readonly string[] }
    | { readonly kind: 'choice'; readonly topics: readonly string[]; readonly question?: string }
    | { readonly kind: 'redirect'; readonly decline: string }
    | { readonly kind: 'none'; readonly decline?: string }
  /** The nearest topics, in the order in which they would be shown; the score is in logits. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[]
  /** The topics of each part of a question that asks two things; one part otherwise. */
  readonly parts: readonly (readonly string[])[]
  readonly readAs: readonly { readonly wrote: string; readonly read: string }[]
  /** The words that lift the first topic over the second, by how many logits; below nought those that hold it back. */
  readonly reasons: readonly { readonly word: string; readonly weight: number }[]
}

/** Weighs a question as the chat would and keeps nothing of it; handed in, because another room knows how to answer. */
export type WeighQuestion = (question: string, asker: TriedAs) => Weighed
