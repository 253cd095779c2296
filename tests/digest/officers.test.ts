import { deedWords } from '../../src/officer/index.js'
import { said } from '../chat/a-turn.js'
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
    expect(await town.deeds()).toEqual([`officer ${town.ids.eve}: approved`])
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

  it('leaves every decision in the officers’ log, in words that read well there', async () => {
    await town.tap({ verb: 'digest-draft-words', month, words: 'New words.' }, 'eve')
    await town.tap({ verb: 'digest-draft-postpone', month, day: '2026-12-07' }, 'eve')
    await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
    const words = (await town.log.last(3)).map(deedWords).reverse()
    expect(words).toEqual([
      'Wrote in digest 2026-12. Before: state draft, due 2026-12-01. After: state draft, due 2026-12-01, words New words.',
      'Postponed digest 2026-12. Before: state draft, due 2026-12-01, words New words. After: state postponed, due 2026-12-07, words New words.',
      'Approved digest 2026-12. Before: state postponed, due 2026-12-07, words New words. After: state approved, due 2026-12-07, words New words.',
    ])
    expect(await town.log.verify()).toMatchObject({ whole: true, rows: 3 })
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
