import { join } from 'node:path'
import { fuzz } from '../fuzz/fuzz.js'

jest.setTimeout(180_000)

it('takes a thousand hostile requests, and fifty that never end, without a crash, a fault, a hang or a trace of what was typed', async () => {
  const report = await fuzz(join(__dirname, '../..'), 1_000, 7)
  expect(report).toMatchObject({ sent: 1_000, faults: [], hangs: 0, alive: true, leaks: [] })
  expect(report.turns).toBeGreaterThan(400)
  expect(report.statuses['400']).toBeGreaterThan(50)
})
