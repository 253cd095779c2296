import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyStarter } from '../../src/content/desk/index.js'
import { loadContent } from '../../src/content/index.js'
import { aPack } from './a-pack.js'

describe('starting a new pack', () => {
  it('copies the whole starter into a new folder', () => {
    const to = join(aPack(), 'ours')
    copyStarter(aPack(), to)
    expect(loadContent(to).faults).toEqual([])
  })

  it('never writes over a pack that is there, and says what to do', () => {
    const ours = aPack()
    writeFileSync(join(ours, 'pack.yaml'), 'name: Ours\n')
    const before = readdirSync(ours)
    expect(() => copyStarter(aPack(), ours)).toThrow('is not empty, so nothing was copied. Name a folder that does not exist yet.')
    expect(readdirSync(ours)).toEqual(before)
    expect(readFileSync(join(ours, 'pack.yaml'), 'utf8')).toBe('name: Ours\n')
  })
})
