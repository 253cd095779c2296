import type { ColumnType } from 'kysely'

/** Where a person or a group can be reached again, in plain fields. */
interface ConversationTable {
  conversation: string
  person: string
  service_url: string
  tenant: string
  bot: string
  place: string
  seen_at: number
}

/** One row a conversation that has been welcomed. */
interface WelcomeTable {
  conversation: string
  welcomed_at: ColumnType<number, number, never>
}

interface MigrationTable {
  version: number
  applied_at: number
}

/** Every table, as columns; times are whole milliseconds since 1970. */
export interface Tables {
  conversation: ConversationTable
  welcome: WelcomeTable
  migration: MigrationTable
}
