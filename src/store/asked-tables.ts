/** The random key of a month; gone when the month is, so that nobody can ever tell who fell into which box. */
interface MonthKeyTable {
  month: string
  key: string
}

/** Which of the sixteen boxes of a topic somebody fell into in a month, one bit a box; nobody's name. */
interface AskedTopicTable {
  month: string
  topic: string
  boxes: number
}

/** How often nothing could be said on a London day; nobody's name and nobody's words. */
interface UnansweredTable {
  day: string
  kind: string
  times: number
}

/** The tables of what is asked, as figures. */
export interface AskedTables {
  month_key: MonthKeyTable
  asked_topic: AskedTopicTable
  unanswered: UnansweredTable
}
