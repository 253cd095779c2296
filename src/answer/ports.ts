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
