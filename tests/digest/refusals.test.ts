import { digestActions } from '../../src/chat/digest-actions.js'
import { digestFeature } from '../../src/digest/index.js'
import { tapped } from '../chat/a-turn.js'
import { aCouncil, buttonOf, type Council } from './a-council.js'

let town: Council
beforeEach(async () => {
  town = await aCouncil()
  await town.morning('2026-11-20')
})
afterEach(() => town.db.destroy())

const month = '2026-12'
const draftOf = () => town.book.find('buckinghamshire', month)

const payloads: Readonly<Record<string, object>> = {
  'digest-draft': { month },
  'digest-draft-text': { month },
  'digest-draft-form': { month, part: 'words' },
  'digest-draft-words': { month, words: 'Forged words.' },
  'digest-draft-postpone': { month, day: '2026-12-07' },
  'digest-draft-approve': { month, revision: 0 },
  'digest-draft-take-back': { month },
  'digest-draft-skip': { month, sure: true },
}
const verbs = digestActions.map(({ shape }) => shape.verb.value).filter((verb) => verb.startsWith('digest-draft'))
const forgeries: readonly (readonly [string, object])[] = [
  ['as it is', {}],
  ['with a claim to be an officer', { officer: true, person: { officer: true, id: 3 }, who: 'officer 3' }],
  ['with a month nobody drafted', { month: '2030-01' }],
  ['with data that cannot be read', { month: 'never', revision: 'x' }],
]

describe('somebody who is no officer', () => {
  it('is held against every verb of the draft, so that a new one cannot be forgotten', () => {
    expect(Object.keys(payloads).sort()).toEqual([...verbs].sort())
  })

  describe.each(verbs)('who taps %s', (verb) => {
    it.each(forgeries)('%s changes nothing, sees nothing of the draft, and is counted without a name', async (_how, forged) => {
      const before = await draftOf()
      const refused = await town.tap({ ...payloads[verb], ...forged, verb }, 'ann')
      expect(refused.text).toContain('for the officers who run this bot')
      expect(refused.text).not.toContain('Where things stand')
      expect(await draftOf()).toEqual(before)
      expect(await town.deeds()).toEqual([])
      const counted = await town.refusals.since('2026-11-01')
      expect(counted).toMatchObject([{ day: '2026-11-20', times: 1 }])
      expect(JSON.stringify(counted)).not.toContain('ann')
    })
  })

  it.each(['digest draft', 'approve digest', 'approve the digest'])('and types "%s" is told no, and counted', async (words) => {
    expect((await town.say(words, 'ann')).text).toContain('for the officers who run this bot')
    expect(await town.refusals.since('2026-11-01')).toMatchObject([{ command: 'digest draft', times: 1 }])
  })

  it("gains nothing by replaying an officer's own card, or by leaving the directory", async () => {
    const approve = buttonOf(await town.say('digest draft', 'eve'), 'Approve')
    for (const person of [{ key: 'ann', id: town.ids.ann }, { key: 'eve' }, { key: 'eve', officer: true }])
      expect((await town.feature.handle(tapped(approve, { person })))?.text).toContain('for the officers who run this bot')
    expect((await draftOf())?.state).toBe('draft')
  })

  it('and an officer in a group chat change nothing there', async () => {
    const refused = await town.tap({ verb: 'digest-draft-approve', month, revision: 0 }, 'eve', { place: 'group' })
    expect(refused.text).toContain('private chat')
    expect((await draftOf())?.state).toBe('draft')
  })

  it('would get through without the gate, which is why there is one', async () => {
    const open = digestFeature({ ...town.parts, onlyOfficers: (_turn, act) => act.run('anybody') })
    await open.handle(tapped({ verb: 'digest-draft-approve', month, revision: 0 }, town.by('ann')))
    expect((await draftOf())?.state).toBe('approved')
  })
})
