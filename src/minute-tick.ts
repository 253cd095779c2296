/** Something done again and again while the bot runs; `now` is in milliseconds since 1970. */
export interface Chore {
  readonly name: string
  readonly everyMinutes: number
  run(now: number): Promise<unknown>
}

/** What the minute tick needs; `onFault` is told of the chore, never of anybody's words. */
export interface MinuteTickParts {
  readonly chores: readonly Chore[]
  readonly now: () => number
  readonly onFault: (chore: string, error: unknown) => void
  readonly everyMs?: number
}

/** When the tick last came round with nothing failing, so that whoever watches can tell a bot that answers from one that also does its jobs. */
export interface Heartbeat {
  /** In milliseconds since 1970; undefined before the first such round has ended. */
  last(): number | undefined
}

/** The running tick. */
export interface MinuteTick extends Heartbeat {
  /** Does what is due now; a round that is still at work is not joined by a second one. */
  round(): Promise<void>
  /** Begins no new round, and waits for the one at work. */
  stop(): Promise<void>
}

/**
 * Does chores in rounds, one after the other, each when its minutes have passed since it began last, and all in the
 * first round. A chore that fails is told of and comes round again; the others are done all the same.
 */
export function startMinuteTick({ chores, now, onFault, everyMs = 60_000 }: MinuteTickParts): MinuteTick {
  const begun = new Map<string, number>()
  let last: number | undefined
  let atWork: Promise<void> | undefined
  const isDue = ({ name, everyMinutes }: Chore, at: number) => {
    const before = begun.get(name)
    // half a round early is on time, for rounds never come exactly on the minute; a clock that was set back waits for nothing
    return before === undefined || at < before || at - before >= everyMinutes * 60_000 - everyMs / 2
  }
  const succeeds = async (chore: Chore, at: number) => {
    begun.set(chore.name, at)
    try {
      await chore.run(at)
      return true
    } catch (error) {
      onFault(chore.name, error)
      return false
    }
  }
  const carryOut = async () => {
    let failed = false
    for (const chore of chores.filter((one) => isDue(one, now()))) failed = !(await succeeds(chore, now())) || failed
    if (!failed) last = now()
  }
  const round = () => {
    atWork ??= carryOut().finally(() => {
      atWork = undefined
    })
    return atWork
  }
  const timer = setInterval(() => void round(), everyMs)
  return {
    last: () => last,
    round,
    stop: async () => {
      clearInterval(timer)
      await atWork
    },
  }
}
