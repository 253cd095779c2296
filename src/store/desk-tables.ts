/** How often somebody who is no officer tried a command of the desk; nobody's name. */
interface RefusedAttemptTable {
  day: string
  command: string
  times: number
}

/** One deed of an officer; rows are only ever added, and each seals the one before. */
interface OfficerLogTable {
  id: number
  at: number
  who: string
  what: string
  subject: string
  before_json: string
  after_json: string
  previous_hash: string
  hash: string
}

/** The newest row of the log, so that rows taken from its end are missed. */
interface OfficerLogHeadTable {
  one: number
  id: number
  hash: string
}

interface SwitchStateTable {
  name: string
  is_on: number
  reason: string
  set_by: string
  set_at: number
}

/** What waits for an officer's yes; gone after it, or after an hour. */
interface WaitingImportTable {
  id: string
  who: string
  rows_json: string
  at: number
}

/** The tables of the officers' desk. */
export interface DeskTables {
  refused_attempt: RefusedAttemptTable
  officer_log: OfficerLogTable
  officer_log_head: OfficerLogHeadTable
  switch_state: SwitchStateTable
  waiting_import: WaitingImportTable
}
