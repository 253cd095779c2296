import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultLine, loadContent } from '../src/content/index.js'
import { keepRead, readBefore } from '../src/read-before.js'
import { aPack, edited } from './content/a-pack.js'

const folder = mkdtempSync(join(tmpdir(), 'byp-read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const starter = join(__dirname, '../src/content/starter')

describe('what the build read of the words', () => {
  it('gives the same content as reading them anew', () => {
    keepRead(starter, folder)
    const before = readBefore(folder)
    const seen: boolean[] = []
    const watched = (source: string) => {
      const said = before(source)
      seen.push(said !== undefined)
      return said
    }
    expect(loadContent(starter, watched)).toEqual(loadContent(starter))
    expect(seen.every(Boolean)).toBe(true)
  })

  it('is not used for a file that was changed since, whose faults are told as ever', () => {
    keepRead(aPack(), folder)
    const changed = aPack(edited('pack.yaml', 'adopted: false', 'adopted: soon'))
    const told = loadContent(changed, readBefore(folder)).faults.map(faultLine)
    expect(told).toEqual(loadContent(changed).faults.map(faultLine))
    expect(told.length).toBeGreaterThan(0)
  })

  it('tells a fault between two files with its place, though neither was read anew', () => {
    const broken = aPack(edited('pack.yaml', 'council: ', 'council: no-such-'))
    keepRead(broken, folder)
    const told = loadContent(broken, readBefore(folder)).faults
    expect(told).toEqual(loadContent(broken).faults)
    expect(told.length).toBeGreaterThan(0)
  })

  it('is nothing where the build left nothing', () => {
    expect(readBefore(join(folder, 'no-such'))('pairs: []')).toBeUndefined()
  })
})
