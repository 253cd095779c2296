import type { Content } from '../src/content/index.js'
import { learnFromPosts } from '../src/draft-check/index.js'
import { createDraftChecks } from '../src/draft-checks.js'
import { starterContent } from './a-content.js'
import { aRule } from './draft-check/a-rule.js'

const starter = starterContent()
const good: Content = { ...starter, rules: [aRule()] }
const broken: Content = { ...starter, rules: [aRule({ when: { any: ['{no-such-list}'], within: 'sentence' } })] }
const { model } = learnFromPosts(good.rules, good.words)
const noLater = () => undefined

describe('the checks of drafts', () => {
  it('are made ready when a draft comes, where their rules were read before', () => {
    const check = createDraftChecks(() => model, noLater)(good, good)
    expect(check('You silly sausage.').findings).toHaveLength(1)
  })

  it('are made ready soon after a start, though no draft has come', () => {
    const waiting: (() => void)[] = []
    let read = 0
    const watched: Content = {
      ...good,
      get councils() {
        read += 1
        return starter.councils
      },
    }
    createDraftChecks(
      () => model,
      (work) => waiting.push(work),
    )(good, watched)
    expect(read).toBe(0)
    waiting[0]?.()
    expect(read).toBeGreaterThan(0)
  })

  it('fail for the one who brings a draft, and not for everybody, when they cannot be made ready', () => {
    const waiting: (() => void)[] = []
    const check = createDraftChecks(
      () => model,
      (work) => waiting.push(work),
    )(broken, broken)
    expect(() => waiting[0]?.()).not.toThrow()
    expect(() => check('You silly sausage.')).toThrow('no-such-list')
  })

  it('refuse at once rules that were never read and cannot be', () => {
    expect(() => createDraftChecks(() => undefined, noLater)(broken, broken)).toThrow('no-such-list')
  })

  it('cannot be learned from rules that cannot be read', () => {
    expect(() => learnFromPosts(broken.rules, broken.words)).toThrow('no-such-list')
  })

  it('are kept while their rules are the same', () => {
    const checks = createDraftChecks(() => model, noLater)
    const check = checks(good, good)
    expect(checks(good, { ...good })).toBe(check)
    expect(checks(broken, broken)).not.toBe(check)
  })
})
