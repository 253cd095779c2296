import type { CardRequest } from './card-request.js'
import type { Command } from './command.js'

/** Where a person speaks to the bot: alone with it, in a group chat, or in a channel. */
export type Place = 'personal' | 'group' | 'channel'

/** Who did something, as far as a feature may know: an opaque key, and the audience when it is known. */
export interface Person {
  readonly key: string
  readonly audience?: 'member' | 'staff'
  /** The number under which the council's directory is kept here; absent for somebody whom the directory does not name. */
  readonly id?: number
  /** True for the people who run this bot for the council, as the directory says; never as anybody says of themselves. */
  readonly officer?: boolean
}

/** What a person did: wrote, tapped a button, or met the bot for the first time. */
export type TurnEvent =
  | {
      readonly kind: 'message'
      readonly text: string
      readonly pictures: number
      readonly edited: boolean
    }
  | {
      readonly kind: 'action'
      readonly verb: string
      readonly data: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'arrived' }

/** One thing a person did in chat, in our own words, so that no feature ever sees an SDK. */
export interface Turn {
  /** A short code that the person sees on an error and the log carries, so that the two can be matched. */
  readonly reference: string
  readonly at: Date
  readonly place: Place
  readonly conversation: string
  /** The directory the person belongs to, where the platform says so; it decides which council's status they are shown. */
  readonly tenant?: string
  readonly person: Person
  readonly event: TurnEvent
}

/** What we say back, as data; the edge turns it into whatever the platform shows. */
export interface Reply {
  readonly card?: CardRequest
  /** The plain-text twin of the card, for screen readers, notifications without cards and the terminal. */
  readonly text: string
  /** The line a notification shows; never anything the person typed. */
  readonly summary: string
  /** True when a tapped card should turn into this reply instead of a new message below it. */
  readonly replaces?: boolean
  /** True when the card that was tapped is to stay like this for good, also after the chat is opened again. */
  readonly lasting?: boolean
}

/** One room of behaviour: its commands, and a handler that answers with data or `undefined` for "not mine". */
export interface Feature {
  readonly name: string
  readonly commands: readonly Command[]
  handle(turn: Turn): Promise<Reply | undefined>
}
