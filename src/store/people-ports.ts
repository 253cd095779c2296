import type { DigestChoice } from './digest-ports.js'
import type { Channel } from './outbox-rows.js'

/** Somebody the directory names. */
export interface KnownPerson {
  readonly tenant: string
  readonly directoryId: string
  readonly address: string
  readonly audience: 'member' | 'staff' | 'officer'
}

/** Everything that is kept about one person, for their eyes only. */
export interface OwnRecord {
  readonly acknowledged: readonly { readonly version: string; readonly at: number; readonly place: string }[]
  readonly snoozed: readonly { readonly version: string; readonly until: number }[]
  readonly channelsOff: readonly { readonly channel: string; readonly since: number }[]
  /** How they chose to get the digest, and the months whose issues went to them; absent where there is neither. */
  readonly digest?: { readonly choice?: DigestChoice & { readonly since: number }; readonly months: readonly string[] }
}

/** Who a person is to the bot. An officer who is a Member or staff as well keeps that audience. */
export interface WhoIs {
  readonly id: number
  readonly audience: KnownPerson['audience']
  readonly officer: boolean
  readonly joinedAt: number
}

/** The people who may be written to, as the directory last told. */
export interface PeoplePort {
  /**
   * Makes the known people of an audience equal to these; leavers are closed, not deleted. Answers who is new and who left.
   * An officer may be a Member or staff as well; somebody in both other groups counts as a Member.
   */
  sync(
    tenant: string,
    audience: KnownPerson['audience'],
    people: readonly KnownPerson[],
  ): Promise<{ readonly joined: readonly string[]; readonly left: readonly string[] }>
  active(
    tenant: string,
    audience: KnownPerson['audience'],
  ): Promise<readonly (KnownPerson & { readonly id: number; readonly joinedAt: number; readonly channelsOff: readonly string[] })[]>
  /** Somebody who is in the directory now; undefined for a leaver and for a stranger. */
  whoIs(tenant: string, directoryId: string): Promise<WhoIs | undefined>
  find(tenant: string, directoryId: string): Promise<number | undefined>
  turnOff(person: number, channel: Channel): Promise<void>
  turnOn(person: number, channel: Channel): Promise<void>
  /** Removes everything kept about a person who has left. False while they are still active. */
  erase(person: number): Promise<boolean>
  cursor(resource: string): Promise<string | undefined>
  moveCursor(resource: string, link: string | undefined): Promise<void>
}

/** Who has read what; "once" is a constraint of the database. */
export interface ReadingPort {
  /** True for the first time, false for every repetition, however many arrive at once. */
  acknowledge(person: number, version: string, place: string): Promise<boolean>
  /** Takes an acknowledgement back within `withinMs`; later it stands. */
  undo(person: number, version: string, withinMs: number): Promise<boolean>
  snooze(person: number, version: string, until: number): Promise<void>
  record(person: number): Promise<OwnRecord>
  /** Removes what a person chose about being reminded; what they acknowledged stays. */
  eraseChoices(person: number): Promise<void>
  /** People of a list who have neither acknowledged a version nor asked to wait. */
  unread(version: string, people: readonly number[]): Promise<readonly number[]>
  /** When each person acknowledged a version, and until when each asked to wait, also where that moment has passed. */
  standing(version: string): Promise<{ readonly acknowledged: ReadonlyMap<number, number>; readonly snoozed: ReadonlyMap<number, number> }>
}
