const stepMs = 900_000
const furthestMs = 120 * 86_400_000

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** When people are left alone. Days are written `2026-12-25`, in London; both ends of a stretch belong to it. */
export interface Quiet {
  /** Bank holidays of England. */
  readonly holidays: ReadonlySet<string>
  /** Recess of the council. */
  readonly recess: readonly { readonly from: string; readonly until: string }[]
  /** Mourning or a major incident: nothing at all is sent until somebody turns it off. */
  readonly stopped: boolean
  /** Hours of the day, such as 9 and 17: from the first, until before the second. */
  readonly opens: number
  readonly closes: number
  /** True where every hour is as good as another, as on one machine where nobody is disturbed. */
  readonly always?: boolean
}

/** What a notice says: facts may be sent in an election period, anything else waits until it is over. */
export type Tone = 'factual' | 'other'

/** A stretch before an election in which the council says only what is factual. */
export interface ElectionPeriod {
  readonly from: string
  readonly until: string
}

const within = (day: string, { from, until }: ElectionPeriod) => day >= from && day <= until

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

const isQuietDay = (day: string, { holidays, recess }: Quiet) =>
  isWeekend(day) || holidays.has(day) || recess.some((stretch) => within(day, stretch))

const isOpen = (at: number, quiet: Quiet, elections: readonly ElectionPeriod[], tone: Tone) => {
  if (quiet.always) return true
  const [day = '', time = ''] = london.format(at).split(' ')
  const hour = Number(time.slice(0, 2))
  if (!quiet.always && (hour < quiet.opens || hour >= quiet.closes || isQuietDay(day, quiet))) return false
  return tone === 'factual' || !elections.some((period) => within(day, period))
}

/**
 * The first moment, from a given one on, at which a reminder may reach people; in milliseconds since 1970, found in
 * steps of a quarter of an hour. Undefined while everything is stopped, or when no such moment comes within 120 days.
 */
export function nextOpenMoment(at: number, quiet: Quiet, elections: readonly ElectionPeriod[], tone: Tone): number | undefined {
  if (quiet.stopped) return undefined
  if (isOpen(at, quiet, elections, tone)) return at
  for (let moment = Math.ceil(at / stepMs) * stepMs; moment <= at + furthestMs; moment += stepMs)
    if (isOpen(moment, quiet, elections, tone)) return moment
  return undefined
}
