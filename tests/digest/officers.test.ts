import { digestActions } from '../../src/chat/digest-actions.js'
import { digestFeature } from '../../src/digest/index.js'
import { said, tapped } from '../chat/a-turn.js'
import { aCouncil, buttonOf, buttonsOf, type Council } from './a-council.js'
import { aDocument } from './a-digest.js'

let town: Council
beforeEach(async () => {
  town = await aCouncil()
  await town.morning('2026-11-20')
})
afterEach(() => town.db.destroy())

const month = '2026-12'
const draftOf = () => town.book.find('buckinghamshire', month)
const adopt = () => {
  const policy = aDocument('policy', 'Social media policy', '2.0', { status: 'Adopted', date: '2026-11-24', body: 'Full Council' })
  town.state.content = { ...town.state.content, documents: new Map([...town.state.content.documents, ['policy', policy]]) }
}

describe('the draft', () => {
  it('comes to the officers alone, ten days before the first working day, with the issue on it', async () => {
    const told = await town.outbox('digest-draft')
    expect(told.map(({ person, channel }) => [person, channel])).toEqual([[town.ids.eve, 'card']])
    expect(told[0]?.payload).toContain('It is never sent without approval')
    expect(told[0]?.payload).toContain('Where things stand')
    expect(await town.outbox('digest')).toEqual([])
  })

  it('is opened by its command, and can be seen as plain text and as a mail', async () => {
    const draft = await town.say('digest draft', 'eve')
    expect(draft.card?.data.pages).toEqual([{ title: 'See it as a mail', url: 'https://posts.example.gov.uk/digest/mail?t=2026-12' }])
    const text = await town.tap({ verb: 'digest-draft-text', month }, 'eve')
    expect(text.card).toBeUndefined()
    expect(text.text).toContain('Before You Post: December 2026')
  })

  it('names the laws that a person must check before they approve it', async () => {
    expect((await town.say('digest draft', 'eve')).text).toContain('Is this still so? Standards reform: not yet law.')
  })

  it('is approved once as it was seen, and both the issue and the log say by whom', async () => {
    const approve = buttonOf(await town.say('digest draft', 'eve'), 'Approve')
    const done = await town.tap(approve, 'eve')
    expect(done).toMatchObject({ replaces: true })
    expect(done.text).toContain(`Approved by officer ${town.ids.eve}. It goes out on 1 December 2026 at 09:00.`)
    await town.tap(approve, 'eve')
    expect(await town.deeds()).toEqual([`officer ${town.ids.eve}: approved an issue of the digest`])
  })

  it('is not approved from a card that is older than its last change', async () => {
    const old = buttonOf(await town.say('digest draft', 'eve'), 'Approve')
    await town.tap({ verb: 'digest-draft-words', month, words: 'New words.' }, 'eve')
    const refused = await town.tap(old, 'eve')
    expect(refused.text).toContain('It has changed since you looked')
    expect(refused.text).toContain('New words.')
    expect((await draftOf())?.state).toBe('draft')
    await town.tap(buttonOf(refused, 'Approve'), 'eve')
    expect((await draftOf())?.state).toBe('approved')
  })

  it('is not approved while what it tells has moved, until it was looked at again', async () => {
    const approve = buttonOf(await town.say('digest draft', 'eve'), 'Approve')
    adopt()
    const refused = await town.tap(approve, 'eve')
    expect(refused.text).toContain('It has changed since you looked')
    expect(refused.text).toContain('1 adopted')
    await town.tap(buttonOf(refused, 'Approve'), 'eve')
    expect((await draftOf())?.state).toBe('approved')
  })

  it('takes words of the officers, cleaned of invisible signs, up to 600 characters', async () => {
    const form = await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Write in it'), 'eve')
    expect(form.card).toMatchObject({ template: 'desk' })
    const done = await town.tap({ verb: 'digest-draft-words', month, words: '  One\u200b line. \r\n\r\n*Two* <b>lines</b>. ' }, 'eve')
    expect((await draftOf())?.words).toBe('One line.\n*Two* <b>lines</b>.')
    expect(done.card?.data.issue).toMatchObject({ words: [{ text: 'One line.' }, { text: '*Two* <b>lines</b>.' }] })
    const long = await town.tap({ verb: 'digest-draft-words', month, words: 'x'.repeat(601) }, 'eve')
    expect(long.text).toContain('You used 601, and nothing was changed.')
    expect((await draftOf())?.words).toContain('One line.')
  })

  it.each([
    ['2026-12-05', '7 December 2026'],
    ['2026-12-25', '29 December 2026'],
  ])('put off to %s is due on %s, a working day, and must be approved for it', async (day, due) => {
    await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
    const done = await town.tap({ verb: 'digest-draft-postpone', month, day }, 'eve')
    expect(done.text).toContain(`Due on ${due} at 09:00`)
    expect((await draftOf())?.state).toBe('postponed')
  })

  it.each(['2026-11-20', '2027-01-04', '2026-02-30', 'soon', ''])('cannot be put off to "%s", and says what can', async (day) => {
    const refused = await town.tap({ verb: 'digest-draft-postpone', month, day }, 'eve')
    expect(refused.text).toContain('Please')
    expect((await draftOf())?.state).toBe('draft')
  })

  it('is skipped only after a second tap, and comes back when that is taken back', async () => {
    const sure = await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Skip this month'), 'eve')
    expect((await draftOf())?.state).toBe('draft')
    const skipped = await town.tap(buttonOf(sure, 'Yes, skip it'), 'eve')
    expect((await draftOf())?.state).toBe('skipped')
    await town.tap(buttonOf(skipped, 'Make it a draft again'), 'eve')
    expect((await draftOf())?.state).toBe('draft')
  })

  it('loses its approval again when that is taken back, until it is sent and no longer', async () => {
    const approved = await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
    const takeBack = buttonOf(approved, 'Take back approval')
    const draft = await town.tap(takeBack, 'eve')
    expect((await draftOf())?.state).toBe('draft')
    await town.tap(buttonOf(draft, 'Approve'), 'eve')
    await town.morning('2026-12-01')
    expect((await town.tap(takeBack, 'eve')).text).toContain('has been sent, so it can no longer be changed')
    expect((await draftOf())?.state).toBe('sent')
  })
})

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

describe('words that are no command of the digest', () => {
  it.each(['digest of planning rules', 'what is the digest', 'digest 3000', 'digest mayor', 'digest march maybe'])(
    '"%s" are left to others',
    async (words) => {
      expect(await town.feature.handle(said(words, town.by('eve')))).toBeUndefined()
    },
  )

  it('and a draft that is open offers what can be done with it, and no more', async () => {
    expect(buttonsOf(await town.say('digest draft', 'eve')).map(({ title }) => title)).toEqual([
      'Approve',
      'Write in it',
      'Postpone',
      'Skip this month',
    ])
  })
})
