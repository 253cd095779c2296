import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPack } from '../../src/content/desk/index.js'
import { faultLine } from '../../src/content/index.js'

const starter = join(__dirname, '../../src/content/starter')
const issued = /^issued: '(.*)'$/m.exec(readFileSync(join(starter, 'pack.yaml'), 'utf8'))?.[1] ?? ''

describe('the starter pack', () => {
  const { summary, faults } = checkPack(starter, { today: issued })

  it('has no fault that the desk can find on the day it was issued', () => {
    expect(faults.map(faultLine)).toEqual([])
  })

  it('has guidance on all 211 topics, each with as many phrasings as the next', () => {
    expect(summary.topics).toBe(211)
    expect(summary.minPhrasings).toBeGreaterThanOrEqual(30)
    expect(summary.maxPhrasings).toBeLessThanOrEqual(120)
    expect(readdirSync(join(starter, 'topics'))).toHaveLength(18)
  })

  it('says openly how much waits to be confirmed by the council', () => {
    expect(summary.unconfirmed).toBeGreaterThan(0)
  })
})
