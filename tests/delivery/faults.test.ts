import { type Fault, readFaults, writeFaults } from '../../src/graph/index.js'
import { onStage } from './a-stage.js'

type Step = 'create' | 'send' | 'find' | 'look'

const stepOf = ({ method, path, query }: { method: string; path: string; query: URLSearchParams }): Step | 'other' => {
  if (path.endsWith('/send')) return 'send'
  if (method === 'POST') return 'create'
  if (method === 'GET' && query.has('$filter')) return 'find'
  return method === 'GET' ? 'look' : 'other'
}

/** Each step meets its fault the first time, and, to get there, the steps before meet what leads to it. */
const firstTime = (faults: Partial<Record<Step, Fault>>) => {
  const met = new Set<Step>()
  return (asked: Parameters<typeof stepOf>[0]): Fault | undefined => {
    const step = stepOf(asked)
    if (step === 'other' || met.has(step)) return undefined
    met.add(step)
    return faults[step]
  }
}

const cases: [string, Partial<Record<Step, Fault>>][] = [
  ...writeFaults.map((fault): [string, Partial<Record<Step, Fault>>] => [`${fault} on saving the draft`, { create: fault }]),
  ...writeFaults.map((fault): [string, Partial<Record<Step, Fault>>] => [`${fault} on sending it`, { send: fault }]),
  ...readFaults.map((fault): [string, Partial<Record<Step, Fault>>] => [
    `${fault} on looking for the draft`,
    { create: 'reset-after', find: fault },
  ]),
  ...readFaults.map((fault): [string, Partial<Record<Step, Fault>>] => [
    `${fault} on asking what became of it`,
    { send: 'reset-after', look: fault },
  ]),
]

describe('a mail arrives once', () => {
  it.each(cases)('in spite of %s', (_, faults) =>
    onStage({ chooseFault: firstTime(faults), pipelineMs: 60_000, people: 2 }, async ({ settle, times, standIn, states }) => {
      await settle()
      expect(times()).toEqual([1, 1])
      expect(await states()).toEqual({ sent: 2 })
      expect(standIn.world.invalid).toBe(0)
    }),
  )

  it.each(['600', 'Sun, 22 Nov 2026 10:00:00 GMT', 'Sun, 22 Nov 2015 10:00:00 GMT', 'soon', '', undefined])(
    'in spite of a brake with Retry-After %p',
    (retryAfter) =>
      onStage(
        { chooseFault: firstTime({ create: 'throttled', send: 'throttled' }), retryAfters: [retryAfter] },
        async ({ settle, times, states }) => {
          await settle()
          expect(times()).toEqual([1])
          expect(await states()).toEqual({ sent: 1 })
        },
      ),
  )

  it('is not believed without the grace: asked too early, a message on its way still looks like a draft', () =>
    onStage(
      { chooseFault: firstTime({ send: 'reset-after' }), pipelineMs: 600_000, patience: { graceMs: 0 } },
      async ({ settle, times }) => {
        await settle()
        expect(times()).toEqual([2])
      },
    ))

  it('is answered by 202 with Retry-After: it counts as sent, and everybody slows down', () =>
    onStage({ chooseFault: firstTime({ send: 'slow-down' }) }, async ({ courier, limits, times, states }) => {
      await courier.drain()
      expect(times()).toEqual([1])
      expect(await states()).toEqual({ sent: 1 })
      expect(await limits.braked('mail')).toBeGreaterThan(0)
    }))
})
