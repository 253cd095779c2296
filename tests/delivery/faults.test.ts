import type { DraftChannel } from '../../src/delivery/index.js'
import { type Fault, readFaults, writeFaults } from '../../src/graph/index.js'
import { onStage, start } from './a-stage.js'

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

  const least = 2_000

  it.each([
    ['600', 600_000],
    ['7200', 7_200_000],
    ['1', least],
    ['0', least],
    ['0.5', least],
    ['-3', least],
    [new Date(start + 90_000).toUTCString(), 90_000],
    ['Sun, 22 Nov 2015 10:00:00 GMT', least],
    ['soon', least],
    ['', least],
    [undefined, least],
  ])('in spite of a brake with Retry-After %p, and nobody asks again for %p ms', (retryAfter, ms) => {
    const asked: number[] = []
    const fault = firstTime({ create: 'throttled', send: 'throttled' })
    let now = () => start
    const chooseFault = (one: Parameters<typeof fault>[0]) => {
      asked.push(now() - start)
      return fault(one)
    }
    return onStage({ chooseFault, retryAfters: [retryAfter] }, async ({ clock, settle, times, states }) => {
      now = clock.now
      await settle()
      expect(times()).toEqual([1])
      expect(await states()).toEqual({ sent: 1 })
      expect(asked[1]).toBeGreaterThanOrEqual(ms)
    })
  })

  it.each(['', '{"id":', '<html><body>Accepted</body></html>', 'null', '[]', '{"id":5}', 'Accepted'])(
    'although both calls are answered as accepted with the body %p',
    (oddBody) =>
      onStage({ chooseFault: firstTime({ create: 'odd-body', send: 'odd-body' }), oddBodies: [oddBody] }, async (stage) => {
        await stage.settle()
        expect(stage.times()).toEqual([1])
        expect(await stage.states()).toEqual({ sent: 1 })
        expect(stage.standIn.world.messages.size).toBe(1)
      }),
  )

  it('although it is sent again after Graph still called it a draft: the second time is refused, and that is looked into', () =>
    onStage({ chooseFault: firstTime({ send: 'time-out-after' }) }, async ({ parts, settle, times, states, db }) => {
      const channel = parts.channel as DraftChannel
      const look = channel.look
      let looks = 0
      channel.look = async (remoteId, letter) => ({ ...(await look(remoteId, letter)), ...(looks++ === 0 ? { isDraft: true } : {}) })
      await settle()
      expect(times()).toEqual([1])
      expect(await states()).toEqual({ sent: 1 })
      const sends = await db.selectFrom('attempt').select('http_status').where('op', '=', 'send').orderBy('id').execute()
      expect(sends.map((attempt) => attempt.http_status)).toEqual([504, 400])
    }))

  it('is not believed without the grace: asked too early, a message on its way still looks like a draft', () =>
    onStage(
      { chooseFault: firstTime({ send: 'reset-after' }), pipelineMs: 600_000, patience: { graceMs: 0 } },
      async ({ settle, times }) => {
        await settle()
        expect(times()).toEqual([2])
      },
    ))

  it('although its request was given up and takes effect only later, because the grace begins when it was given up', () =>
    onStage({ pipelineMs: 30_000, random: () => 0.9, patience: { graceMs: 60_000 } }, async (stage) => {
      const { parts, clock, courier, times, states } = stage
      const channel = parts.channel as DraftChannel
      const send = channel.send
      let late: (() => Promise<unknown>) | undefined
      channel.send = async (remoteId, letter, mayLeave) => {
        if (late) return send(remoteId, letter, mayLeave)
        late = () => send(remoteId, letter, () => true)
        clock.pass(50_000)
        return { verdict: 'unclear' }
      }
      for (let seconds = 0; seconds < 300; seconds += 10) {
        await courier.drain()
        if (seconds === 20) await late?.()
        clock.pass(10_000)
      }
      expect(times()).toEqual([1])
      expect(await states()).toEqual({ sent: 1 })
    }))

  it('is answered by 202 with Retry-After: it counts as sent, and everybody slows down', () =>
    onStage({ chooseFault: firstTime({ send: 'slow-down' }) }, async ({ courier, limits, times, states }) => {
      await courier.drain()
      expect(times()).toEqual([1])
      expect(await states()).toEqual({ sent: 1 })
      expect(await limits.braked('mail')).toBeGreaterThan(0)
    }))
})
