/** What may be told of one turn: when and how long, what kind, which feature answered, and how it ended. */
export interface TurnTold {
  /** What the person did (message, action, arrived); never what they wrote. */
  readonly kind: string
  readonly outcome: 'answered' | 'silent' | 'failed'
  /** The feature that answered or failed, by our own name for it; absent where none took the turn. */
  readonly feature?: string
  /** The short code on an error that the person sees and the log carries; absent on every other turn. */
  readonly reference?: string
  readonly from: Date
  readonly to: Date
}
