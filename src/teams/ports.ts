import type { Reply, Turn } from '../chat/index.js'
import type { Render } from './from-reply.js'

/** How to reach a conversation again, in plain fields, so that no SDK object is ever stored. */
export interface ConversationReference {
  readonly person: string
  readonly conversation: string
  readonly serviceUrl: string
  readonly tenant: string
  readonly bot: string
  readonly place: string
}

/** Remembers where people can be reached and who has been welcomed; forgets a conversation whole when asked. */
export interface ConversationBook {
  remember(reference: ConversationReference): Promise<void>
  forget(conversation: string): Promise<void>
  /** True once for a conversation, however often or at once it is asked. */
  welcomeOnce(conversation: string): Promise<boolean>
}

/** The few lines this room writes to the log; never what anybody typed. */
export interface EdgeLog {
  info(about: Record<string, unknown>, message: string): void
  warn(about: Record<string, unknown>, message: string): void
  error(about: Record<string, unknown>, message: string): void
}

/** Everything the bot needs that is not Teams. */
export interface BotParts {
  readonly dispatch: (turn: Turn) => Promise<Reply | undefined>
  readonly render: Render
  readonly book: ConversationBook
  readonly log: EdgeLog
  readonly now: () => Date
  readonly newReference: () => string
  readonly allows: (activity: { readonly tenant: string | undefined; readonly serviceUrl: string; readonly channel: string }) => boolean
  readonly failure: (reference: string) => Reply
}
