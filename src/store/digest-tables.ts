import type { DigestChoice, IssueState } from './digest-ports.js'

/** One month's issue; the newest composition, until it is sent. */
interface DigestIssueTable {
  council: string
  month: string
  number: number | null
  state: IssueState
  composed_json: string
  seen_json: string
  free_text: string
  revision: number
  note: string
  due_at: number
  drafted_at: number
  sent_at: number | null
}

/** That an issue went to somebody, so that they can read it again. */
interface DigestReaderTable {
  council: string
  month: string
  person_id: number
}

interface DigestChoiceTable {
  person_id: number
  frequency: DigestChoice['frequency']
  channel: DigestChoice['channel']
  set_at: number
}

/** The tables of the monthly issue. */
export interface DigestTables {
  digest_issue: DigestIssueTable
  digest_reader: DigestReaderTable
  digest_choice: DigestChoiceTable
}
