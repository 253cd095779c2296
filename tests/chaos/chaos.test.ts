import { chaos } from './chaos.js'

// A glimpse of `node tests/run.mjs tests/chaos/run.ts`, small enough for every run of the tests.
const run = { recipients: 200, kills: 2, freezes: 0, workers: 2, faultRate: 0.05, pipelineMs: 300, seed: 1, without: 'nothing' } as const

describe('two workers, two kill -9 and one fault in twenty requests', () => {
  it.each([
    ['SQLite', 0],
    ['PostgreSQL', 1],
  ] as const)(
    'lose nobody and write to nobody twice on %s, restarted %d times',
    async (on, restarts) => {
      const outcome = await chaos({ ...run, on, restarts })
      if (outcome) expect(outcome).toMatchObject({ lost: 0, doubled: 0, invalid: 0, addsUp: true, draftsLeft: 0 })
    },
    120_000,
  )
})
