import { type Chore, startMinuteTick } from '../src/minute-tick.js'

const minute = 60_000

const aTick = (chores: readonly (Omit<Chore, 'run'> & { run?: Chore['run'] })[]) => {
  let now = 0
  const done: string[] = []
  const faults: string[] = []
  const tick = startMinuteTick({
    chores: chores.map(({ run, ...chore }) => ({
      ...chore,
      run: async (at) => {
        await run?.(at)
        done.push(`${chore.name}@${at / minute}`)
      },
    })),
    now: () => now,
    onFault: (chore) => void faults.push(chore),
  })
  const pass = async (minutes: number) => {
    for (let passed = 0; passed < minutes; passed++) {
      now += minute
      await tick.round()
    }
  }
  return { tick, done, faults, pass }
}

describe('the minute tick', () => {
  it('does everything in its first round, and then each thing in its own time', async () => {
    const { tick, done, pass } = aTick([
      { name: 'jobs', everyMinutes: 1 },
      { name: 'retire', everyMinutes: 5 },
    ])
    await tick.round()
    await pass(6)
    await tick.stop()
    expect(done.filter((entry) => entry.startsWith('jobs'))).toHaveLength(7)
    expect(done.filter((entry) => entry.startsWith('retire'))).toEqual(['retire@0', 'retire@5'])
  })

  it('goes on when something fails, and tries it again', async () => {
    let tries = 0
    const run = async () => {
      tries += 1
      if (tries === 1) throw new Error('not now')
    }
    const { tick, done, faults, pass } = aTick([
      { name: 'first', everyMinutes: 1, run },
      { name: 'second', everyMinutes: 1 },
    ])
    await tick.round()
    expect(tick.last()).toBeUndefined()
    await pass(1)
    await tick.stop()
    expect(tick.last()).toBe(minute)
    expect(faults).toEqual(['first'])
    expect(done).toEqual(['second@0', 'first@1', 'second@1'])
  })

  it('does not begin a round while one is at work, and waits for it when it stops', async () => {
    let finish = () => {}
    const long = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { tick, done } = aTick([{ name: 'long', everyMinutes: 0, run: () => long }])
    const rounds = [tick.round(), tick.round(), tick.round()]
    const stopped = tick.stop()
    finish()
    await Promise.all([...rounds, stopped])
    expect(done).toEqual(['long@0'])
  })

  it('tells when it last came round, for whoever watches over it', async () => {
    const { tick, pass } = aTick([])
    expect(tick.last()).toBeUndefined()
    await pass(3)
    expect(tick.last()).toBe(3 * minute)
    await tick.stop()
  })
})
