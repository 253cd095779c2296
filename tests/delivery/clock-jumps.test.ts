import { createCourier, type DraftChannel } from '../../src/delivery/index.js'
import type { Fault } from '../../src/graph/index.js'
import { type aStage, onStage, type StageOptions } from './a-stage.js'

const twoHours = 2 * 3_600_000

type Stage = Awaited<ReturnType<typeof aStage>>

/** The first `/send` is carried out and its answer lost; the message is on its way for ten minutes. */
const lostAnswer = (): StageOptions => {
  let lost = false
  const chooseFault = ({ path }: { path: string }): Fault | undefined => {
    if (lost || !path.endsWith('/send')) return undefined
    lost = true
    return 'reset-after'
  }
  return { chooseFault, pipelineMs: 600_000, people: 3 }
}

type Step = 'create' | 'send' | 'look'

/** Sets the clock once, just before the first call of one kind. */
const setBefore = (step: Step, ms: number, { parts, clock }: Stage) => {
  const channel = parts.channel as DraftChannel & Record<Step, (...given: never[]) => unknown>
  const call = channel[step] as (...given: unknown[]) => unknown
  let isSet = false
  Object.assign(channel, {
    [step]: (...given: unknown[]) => {
      if (!isSet) clock.set(ms)
      isSet = true
      return call(...given)
    },
  })
}

describe('a clock that is set while mail is on its way', () => {
  const moments = (['create', 'send', 'look'] as const).flatMap((step) => [
    ['two hours forward', twoHours, step] as const,
    ['two hours back', -twoHours, step] as const,
  ])

  it.each(moments)('%s (%p ms) just before the call to %s: everybody gets one copy', (_, ms, step) =>
    onStage(lostAnswer(), async (stage) => {
      setBefore(step, ms, stage)
      await stage.settle()
      expect(stage.times()).toEqual([1, 1, 1])
      expect(await stage.states()).toEqual({ sent: 3 })
    }),
  )

  it('back and forward again and again, still leads to one copy', () =>
    onStage(lostAnswer(), async ({ courier, clock, outbox, times, states }) => {
      for (let round = 0; round < 60; round++) {
        await courier.drain()
        clock.set(round % 2 === 0 ? twoHours : -twoHours)
        clock.pass(Math.min(400_000, Math.max(1, (await outbox.nextDue(['mail'])) ?? 1)))
      }
      expect(times()).toEqual([1, 1, 1])
      expect(await states()).toEqual({ sent: 3 })
    }))

  it('forward, followed by a new start of the process, does not end the grace either', () =>
    onStage(lostAnswer(), async ({ courier, parts, clock, times, settle, states }) => {
      await courier.drain()
      clock.set(twoHours)
      await createCourier(parts).drain()
      await createCourier(parts).drain()
      expect(times()).toEqual([1, 1, 1])
      await settle()
      expect(times()).toEqual([1, 1, 1])
      expect(await states()).toEqual({ sent: 3 })
    }))

  it('would lead to a second copy if the grace went by the time of day alone', () =>
    onStage(lostAnswer(), async ({ courier, parts, clock, times }) => {
      const fooled = createCourier({ ...parts, clock: { ...clock, monotonic: clock.now } })
      await courier.drain()
      clock.set(twoHours)
      await fooled.drain()
      expect([...times()].sort()).toEqual([1, 1, 2])
    }))
})
