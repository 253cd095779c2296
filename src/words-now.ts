import type { Reply } from './chat/index.js'
import { type Content, type RecordedDecision, type RecordedReview, withDecisions } from './content/index.js'
import { underBanner, withSwitches } from './officer/index.js'
import { londonDay } from './schedule/index.js'
import type { DecisionPort, SwitchPort, SwitchState } from './store/index.js'

/** What was decided, reviewed and switched since the pack was written. */
export interface WordsNowParts {
  readonly decisions: Pick<DecisionPort, 'decisions' | 'marks'>
  readonly switches: Pick<SwitchPort, 'all'>
  /** Every council whose status somebody may be shown. */
  readonly councils: readonly string[]
  readonly now: () => number
}

/** The words of the pack as they stand now, by what officers have recorded and switched. */
export interface WordsNow {
  /** Lays over a pack what was recorded and withdrawn. */
  lay(content: Content): Content
  /** Puts the officers' line above a reply, while it is up. */
  over(reply: Reply): Reply
  /** Looks at the books again. True when something has changed, also by the turn of the day. */
  refresh(): Promise<boolean>
}

interface Standing {
  readonly decisions: readonly RecordedDecision[]
  readonly reviews: readonly RecordedReview[]
  readonly switches: readonly SwitchState[]
  readonly today: string
}

const standingOf = async ({ decisions, switches, councils, now }: WordsNowParts): Promise<Standing> => ({
  decisions: (await Promise.all(councils.map((council) => decisions.decisions(council)))).flat(),
  reviews: (await Promise.all(councils.map((council) => decisions.marks(council)))).flat(),
  switches: await switches.all(),
  today: londonDay(now()),
})

/** Reads the books for the first time, so that the first answer is right already. */
export async function createWordsNow(parts: WordsNowParts): Promise<WordsNow> {
  let standing = await standingOf(parts)
  return {
    lay: (content) => withSwitches(withDecisions(content, standing, standing.today), standing.switches),
    over: (reply) => underBanner(reply, standing.switches),
    refresh: async () => {
      const next = await standingOf(parts)
      if (JSON.stringify(next) === JSON.stringify(standing)) return false
      standing = next
      return true
    },
  }
}

/** Looks every so often whether another instance has changed something; gives a function that stops looking. */
export function watchOthers(show: () => Promise<void>, onFault: (error: unknown) => void, everyMs = 20_000): () => void {
  const timer = setInterval(() => void show().catch(onFault), everyMs)
  return () => clearInterval(timer)
}
