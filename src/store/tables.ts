import type { ColumnType, Generated } from 'kysely'
import type { AskedTables } from './asked-tables.js'
import type { ChatTables } from './chat-tables.js'
import type { DeskTables } from './desk-tables.js'
import type { DigestTables } from './digest-tables.js'
import type { OutboxState } from './ports.js'
import type { ReviewTables } from './review-tables.js'

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

interface TenantTable {
  id: string
  paused_until: ColumnType<number, number | undefined, number>
}

/** Somebody the directory names; the address is kept only to write to them. */
interface PersonTable {
  id: Generated<number>
  tenant: string
  directory_id: string
  address: string
  audience: string
  officer: ColumnType<number, number | undefined, number>
  active: number
  joined_at: number
  left_at: number | null
}

interface ChannelOffTable {
  person_id: number
  channel: string
  since: number
}

interface SnoozeTable {
  person_id: number
  version: string
  until: number
}

interface AcknowledgementTable {
  person_id: number
  version: string
  at: number
  place: string
}

interface ScheduleTable {
  id: string
  pattern: string
  last_occurrence: number
}

interface ScheduleRunTable {
  id: Generated<number>
  schedule: string
  occurrence: number
  period: string
  owner: string
  lease_until: number
  done_at: number | null
}

interface NoticeTable {
  id: Generated<number>
  key: string
  tenant: string
  kind: string
  version: string
  recipients: ColumnType<number, number | undefined, number>
  created_at: number
  cancelled_at: number | null
}

interface OutboxTable {
  id: Generated<number>
  key: string
  key_uuid: string
  tenant: string
  notice_id: number
  person_id: number
  channel: string
  step: ColumnType<number, number | undefined, number>
  payload_json: string
  payload_sha256: string
  fallback_json: string
  state: OutboxState
  open: ColumnType<number, never, never>
  priority: number
  attempts: ColumnType<number, number | undefined, number>
  created_at: number
  due_at: number
  lease_until: ColumnType<number, number | undefined, number>
  fence: ColumnType<number, number | undefined, number>
  owner: ColumnType<string, string | undefined, string>
  remote_id: string | null
  submit_at: number | null
  expires_at: number
  last_status: number | null
  last_error: string | null
  sent_at: number | null
}

/** Evidence that only grows: status, code and ids of a call, never a body. */
interface AttemptTable {
  id: Generated<number>
  outbox_id: number
  fence: number
  at: number
  op: string
  outcome: string
  http_status: number | null
  code: string | null
  request_id: string | null
  retry_after_ms: number | null
}

interface RateBucketTable {
  key: string
  tat: ColumnType<number, number | undefined, number>
  paused_until: ColumnType<number, number | undefined, number>
}

interface DeltaCursorTable {
  resource: string
  link: string
}

/** Every table, as columns; times are whole milliseconds since 1970. */
export interface Tables extends ChatTables, ReviewTables, DeskTables, AskedTables, DigestTables {
  conversation: ConversationTable
  welcome: WelcomeTable
  migration: MigrationTable
  tenant: TenantTable
  person: PersonTable
  channel_off: ChannelOffTable
  snooze: SnoozeTable
  acknowledgement: AcknowledgementTable
  schedule: ScheduleTable
  schedule_run: ScheduleRunTable
  notice: NoticeTable
  outbox: OutboxTable
  attempt: AttemptTable
  rate_bucket: RateBucketTable
  delta_cursor: DeltaCursorTable
}
