/** Whom a total is about: everybody of one audience whom the directory of a tenant named at a moment, in milliseconds since 1970. */
export interface Crowd {
  readonly tenant: string
  readonly audience: 'member' | 'staff'
  readonly at: number
}

/** Counts people as they stood at a moment. These are true numbers: whoever shows them must suppress small ones first. */
export interface TotalsPort {
  people(crowd: Crowd): Promise<number>
  /** Those who had acknowledged a version by then. */
  read(crowd: Crowd, version: string): Promise<number>
  /** Those who had done a course at least once, up to and including a London day. */
  trained(crowd: Crowd, course: string, until: string): Promise<number>
  /** Every course that somebody is recorded to have done. */
  courses(): Promise<readonly string[]>
}
