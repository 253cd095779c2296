import { calibrate, chance } from '../../src/answer/engine/calibrator.js'
import { thresholdsOf } from '../../src/answer/engine/thresholds.js'

describe('calibration', () => {
  const rows = Array.from({ length: 200 }, (_, n) => ({ figures: [n / 10, n % 3], right: n >= 100, weight: 1 }))

  it('gives a higher chance to figures that went with right answers', () => {
    const calibrator = calibrate(rows)
    expect(chance(calibrator, [18, 1])).toBeGreaterThan(0.9)
    expect(chance(calibrator, [2, 1])).toBeLessThan(0.1)
  })

  it('copes with a figure that never changes', () => {
    const calibrator = calibrate(rows.map((row) => ({ ...row, figures: [...row.figures, 5] })))
    expect(Number.isFinite(chance(calibrator, [1, 1, 5]))).toBe(true)
  })
})

describe('thresholds', () => {
  const row = (value: number, right: boolean, inScope = true) => ({ chance: value, right, inScope, answerable: true })

  it('answer from the lowest chance at which enough answers so far were right', () => {
    const rows = [row(0.9, true), row(0.8, true), row(0.7, true), row(0.6, false), row(0.5, true)]
    expect(thresholdsOf(rows, 0.8).answer).toBe(0.5)
    expect(thresholdsOf(rows, 0.9).answer).toBe(0.7)
  })

  it('never answer when no bar is high enough', () => {
    expect(thresholdsOf([row(0.9, false), row(0.2, true)], 0.9).answer).toBe(1)
  })

  it('leave out what a decline class would have taken', () => {
    const rows = [{ ...row(0.9, false), answerable: false }, row(0.8, true)]
    expect(thresholdsOf(rows, 0.9).answer).toBe(0.8)
  })
})
