import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPack, copyStarter } from '../../src/content/desk/index.js'
import { diffPacks, loadContent } from '../../src/content/index.js'
import { testRules } from '../../src/draft-check/index.js'
import { followAll, stepsOf } from './readme-recipes.js'

const starter = join(__dirname, '../../src/content/starter')
const steps = stepsOf(readFileSync(join(__dirname, '../../src/content/README.md'), 'utf8'))

describe('the recipes for editors', () => {
  let dir: string
  beforeAll(() => {
    dir = join(mkdtempSync(join(tmpdir(), 'recipes-')), 'our-words')
    copyStarter(starter, dir)
    followAll(dir, steps)
  })
  afterAll(() => rmSync(join(dir, '..'), { recursive: true }))

  it('can all be followed to the letter on a new pack, and the check finds nothing to mend', () => {
    const ownRules = (...[rules, words]: Parameters<typeof testRules>) =>
      testRules(
        rules.filter(({ id }) => id === 'everybody-knows'),
        words,
      )
    expect(steps).toHaveLength(18)
    expect(checkPack(dir, { today: '2026-11-21', testRules: ownRules }).faults).toEqual([])
  })

  it('change what people are told, and nothing else', () => {
    const { content: before } = loadContent(starter)
    const { content: after } = loadContent(dir)
    if (!before || !after) throw new Error('Both packs should load.')
    const changes = diffPacks(before, after).map(({ kind, id, change }) => `${kind} ${id} ${change}`)
    expect(changes.sort()).toEqual([
      'contact democratic-services changed',
      'council buckinghamshire changed',
      'digest log-out added',
      'document bucks-a4-card changed',
      'document bucks-media-protocol changed',
      'document bucks-social-media-policy changed',
      'rule everybody-knows added',
      'topic OWN-01 added',
      'topic PRA-17 changed',
      'topic SHR-01 changed',
    ])
  })
})
