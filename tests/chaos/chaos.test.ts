import { chaos } from './chaos.js'
import { compilePrograms } from './programs.js'
import { shortRun } from './runs.js'

describe('a thousand people, two workers, five kill -9, one worker frozen past its lease, one fault in twenty requests', () => {
  const programs = compilePrograms()
  afterAll(programs.clear)

  it.each(['SQLite', 'PostgreSQL'] as const)(
    'lose nobody and write to nobody twice on %s',
    async (on) => {
      const outcome = await chaos(shortRun(on), programs)
      if (outcome) expect(outcome).toMatchObject({ lost: 0, doubled: 0, invalid: 0, addsUp: true, draftsLeft: 0 })
    },
    180_000,
  )
})
