import type { Feature, Reply, Turn } from './turn.js'

/** Told of every error with the turn's reference; never of what the person typed. */
export type ReportError = (error: unknown, about: { reference: string; feature: string }) => void

/** What a dispatcher needs: the features in order, the catch-all last, and what to say when one of them fails. */
export interface DispatchOptions {
  readonly features: readonly Feature[]
  readonly onError: ReportError
  /** Told which feature answered a turn, by their names alone. */
  readonly onReply?: ((about: { reference: string; feature: string }) => void) | undefined
  readonly failure: (reference: string) => Reply
}

/** Gives each turn to the first feature that replies; a failing feature becomes a polite reply with a reference. */
export function createDispatch({ features, onError, onReply, failure }: DispatchOptions): (turn: Turn) => Promise<Reply | undefined> {
  return async (turn) => {
    for (const feature of features) {
      try {
        const reply = await feature.handle(turn)
        if (reply) {
          onReply?.({ reference: turn.reference, feature: feature.name })
          return reply
        }
      } catch (error) {
        onError(error, { reference: turn.reference, feature: feature.name })
        return failure(turn.reference)
      }
    }
    return undefined
  }
}
