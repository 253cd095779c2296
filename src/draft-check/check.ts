import type { Category, Level } from '../content/index.js'

/** What only the writer knows about a draft; every part may be left out. */
export interface DraftContext {
  readonly role?: 'member' | 'staff'
  /** What the writer's committees decide, so that an open mind matters. */
  readonly decides?: readonly ('planning' | 'licensing')[]
  readonly account?: 'councillor' | 'private' | 'council'
  /** The day of posting as 2026-11-21, held against election periods. */
  readonly date?: string
  readonly image?: boolean
  readonly share?: boolean
}

/** One place in a draft worth a second thought; offsets count UTF-16 units of the text as it was given. */
export interface Finding {
  readonly rule: string
  readonly category: Category
  readonly level: Level
  readonly start: number
  readonly end: number
  /** The words as their writer may see them again: secrets cut short, empty for a finding about the whole post. */
  readonly quote: string
  readonly says: string
  readonly why: string
  readonly basis: readonly { readonly source: string; readonly section?: string }[]
  readonly topics: readonly string[]
  readonly instead: string
}

/** All findings, the most serious first, and the most serious level; `none` never means "approved". */
export interface DraftResult {
  readonly level: Level | 'none'
  readonly findings: readonly Finding[]
  readonly rules: number
}

/** Checks a draft and keeps nothing of it: the same text, context and rules give the same findings. */
export type CheckDraft = (text: string, context?: DraftContext) => DraftResult
