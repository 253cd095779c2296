import type { Content } from '../../content/index.js'
import type { AskedPort, DeedPort, DigestPort, TrainingPort } from '../../store/ports.js'
import type { DigestLink } from '../forms/digest-text.js'
import type { Holidays } from '../issue-days.js'

/** What a council sets about its digest. */
export interface DigestSettings {
  /** The hour in London at which issues and drafts go out, such as 9; not 1, when the clocks change. */
  readonly hour: number
  /** Sends an issue that nobody approved by its day; off unless the council wants it. */
  readonly autoApprove: boolean
  /** What a month without news gets: an issue of two lines, or none. */
  readonly whenEmpty: 'short' | 'none'
}

/** What composing and deciding an issue needs; chat, terminal and job are handed the same. */
export interface DigestParts {
  /** The words as they stand, with what the council decided laid over them. */
  readonly content: () => Promise<Content>
  readonly book: DigestPort
  readonly deeds: DeedPort
  readonly training: Pick<TrainingPort, 'dates'>
  /** Counts of what people asked; without them an issue says nothing of it. */
  readonly asked?: Pick<AskedPort, 'askedByFive' | 'missedBetween'>
  /** Bank holidays, and whether all sending is stopped, for mourning or a major incident. */
  readonly quiet: () => Promise<{ readonly holidays: Holidays; readonly stopped: boolean }>
  readonly now: () => number
  readonly settings: DigestSettings
  /** What an issue leads to, such as the card's page and the documents. */
  readonly links: () => readonly DigestLink[]
}
