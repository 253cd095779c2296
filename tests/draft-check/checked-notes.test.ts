import { createDraftMemory, type DraftResult, draftCheckFeature, type Finding } from '../../src/draft-check/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const finding = (rule: string, level: Finding['level']): Finding => ({
  rule,
  category: 'accessibility',
  level,
  start: 0,
  end: 4,
  quote: 'Join',
  says: `About ${rule}.`,
  why: 'Because.',
  basis: [{ source: 'good-practice' }],
  topics: [],
  instead: 'Say it another way.',
})
const result = (...findings: Finding[]): DraftResult => ({ level: findings[0]?.level ?? 'none', findings, rules: 120 })
const minutes = (count: number) => ({ at: new Date(Date.UTC(2026, 10, 21, 9, count)) })
const paste = 'check: Join us at the fair'
const checked = (...rules: string[]) => tapped({ verb: 'checked', rules }, minutes(0))

const stage = (...findings: Finding[]) => {
  const checkDraft = () => result(...findings)
  return draftCheckFeature({ content, checkDraft, looksLikePost: () => false, topicsFor: () => [], memory: createDraftMemory() })
}

describe('a note that the writer has checked', () => {
  it('has a button that carries rule ids and no words', async () => {
    const reply = await stage(finding('tags', 'note'), finding('alt', 'note')).handle(said(paste))
    expect(reply?.card?.data.checked).toEqual([
      { title: "I've checked the notes", verb: 'checked', data: { verb: 'checked', rules: ['tags', 'alt'] } },
    ])
  })

  it('is left out of the next checks, and the reply says so', async () => {
    const feature = stage(finding('alt', 'note'), finding('tags', 'note'))
    expect((await feature.handle(checked('alt')))?.text).toMatch(/Noted/)
    const reply = await feature.handle(said(paste, minutes(1)))
    expect(reply?.text).toContain('About tags.')
    expect(reply?.text).not.toContain('About alt.')
    expect(reply?.text).toContain('A note that you have checked is left out.')
  })

  it('makes a clean reply that still says what was left out', async () => {
    const feature = stage(finding('alt', 'note'))
    await feature.handle(checked('alt'))
    expect((await feature.handle(said(paste, minutes(1))))?.text).toBe(
      'Nothing else raised by 120 checks. You decide.\nA note that you have checked is left out.',
    )
  })

  it('comes back after a quarter of an hour, and in another conversation at once', async () => {
    const feature = stage(finding('alt', 'note'))
    await feature.handle(checked('alt'))
    expect((await feature.handle(said(paste, { ...minutes(1), conversation: 'another' })))?.text).toContain('About alt.')
    expect((await feature.handle(said(paste, minutes(15))))?.text).toContain('About alt.')
  })

  it('never hides a stop or an ask, whoever made the button up', async () => {
    const feature = stage(finding('secret', 'stop'), finding('truth', 'ask'))
    await feature.handle(checked('secret', 'truth'))
    const reply = await feature.handle(said(paste, minutes(1)))
    for (const part of ['Stop: About secret.', 'Ask yourself: About truth.']) expect(reply?.text).toContain(part)
    expect(reply?.card?.data.checked).toEqual([])
  })

  it('remembers no more than a few dozen rules', () => {
    const memory = createDraftMemory()
    const { at } = minutes(0)
    for (let start = 0; start < 200; start += 20)
      memory.markChecked(
        'c',
        Array.from({ length: 20 }, (_, index) => `rule-${start + index}`),
        at,
      )
    expect(memory.recall('c', at).checked).toHaveLength(40)
  })
})
