import type { ColumnType } from 'kysely'

/** What one person chose; one row a person. */
interface SettingTable {
  person: string
  audience: string
}

/** How often an answer was called helpful, not helpful or wrong on one day; nobody's name and nobody's words. */
interface FeedbackTable {
  topic: string
  day: string
  kind: string
  taps: number
}

/** A question that its author chose to send; the person only where they asked to be told the answer. */
interface SentQuestionTable {
  id: string
  text: string
  topic: string | null
  person: string | null
  at: number
  answer: ColumnType<string | null, string | null | undefined, string | null>
  answered_at: ColumnType<number | null, number | null | undefined, number | null>
  topic_needed_at: ColumnType<number | null, number | null | undefined, number | null>
}

/** The tables that chat writes to, each only when a person taps. */
export interface ChatTables {
  setting: SettingTable
  feedback: FeedbackTable
  sent_question: SentQuestionTable
}
