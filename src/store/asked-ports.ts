/** Why somebody got no guidance: none was found, or none of the titles offered was what they meant. */
export type MissedKind = 'no-guidance' | 'none-of-these'

/** Counts what people ask without keeping who asked; months are `2026-11` and days `2026-11-21`, in London. */
export interface AskedPort {
  /** Notes that a person was shown a topic; the same person counts once a month and topic. */
  asked(topic: string, person: string, month: string): Promise<void>
  missed(kind: MissedKind, day: string): Promise<void>
  /** The topics that five people or more surely asked about in a month, the most asked first. */
  askedByFive(month: string): Promise<readonly string[]>
  /** How often nothing could be said, by kind, from one day to another, both included. */
  missedBetween(from: string, until: string): Promise<readonly { readonly kind: string; readonly times: number }[]>
  /** Deletes the keys of all months before this one, for good. */
  forgetKeys(before: string): Promise<number>
}
