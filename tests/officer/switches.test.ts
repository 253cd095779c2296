import { messageReply } from '../../src/chat/index.js'
import type { Rule } from '../../src/content/index.js'
import { createDraftCheck } from '../../src/draft-check/index.js'
import { logPart, switchesPart, underBanner, withSwitches } from '../../src/officer/index.js'
import { createDeeds, createOfficerLog, createSwitchBook, type Db, openDatabase } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { atDesk, buttonsOn } from './a-desk.js'

const content = starterContent()
const now = Date.parse('2026-11-21T09:00:00Z')

let db: Db
let shown: number
let desk: ReturnType<typeof atDesk>
const switches = () => createSwitchBook(db, () => now)
const log = () => createOfficerLog(db, () => now)

beforeEach(async () => {
  db = await openDatabase(':memory:')
  shown = 0
  const show = async () => void shown++
  desk = atDesk([switchesPart({ content, deeds: createDeeds(db, () => now), switches: switches(), show }), logPart(log())])
})
afterEach(() => db.destroy())

describe('pausing all sending', () => {
  it('asks for the reason first, then stops, says so and is logged', async () => {
    const form = await desk.say('pause sending')
    expect(buttonsOn(form)).toContain('Pause sending')
    expect(await switches().isOn('pause-sending')).toBe(false)
    const done = await desk.tap({ verb: 'officer-pause', reason: 'Mourning' })
    expect(done).toMatchObject({ summary: 'Sending is paused', replaces: true, lasting: true })
    expect(await switches().isOn('pause-sending')).toBe(true)
    expect((await log().last(1))[0]).toMatchObject({ who: 'officer 12', what: 'paused', after: '{"on":true,"reason":"Mourning"}' })
  })

  it('does nothing without a reason, and says what to do', async () => {
    expect((await desk.tap({ verb: 'officer-pause' })).text).toContain('please choose a reason')
    expect(await switches().all()).toEqual([])
  })

  it('is undone with one tap', async () => {
    await desk.tap({ verb: 'officer-pause', reason: 'Major incident' })
    expect((await desk.tap({ verb: 'officer-resume' })).summary).toBe('Sending is on')
    expect(await switches().isOn('pause-sending')).toBe(false)
    expect((await log().last(9)).map(({ what }) => what)).toEqual(['resumed', 'paused'])
  })

  it('is asked about once more when it is resumed by words, because what has been sent cannot be called back', async () => {
    expect((await desk.say('resume sending')).text).toContain('There is nothing to resume.')
    await desk.tap({ verb: 'officer-pause', reason: 'Mourning' })
    const asked = await desk.say('resume sending')
    expect(asked.text).toContain('Reason: Mourning')
    expect(buttonsOn(asked)).toContain('Resume sending')
    expect(await switches().isOn('pause-sending')).toBe(true)
  })

  it('is logged once, however often and at once it is tapped', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => desk.tap({ verb: 'officer-pause', reason: 'Mourning' })))
    expect(await log().last(99)).toHaveLength(1)
    expect(replies.filter(({ text }) => text.includes('stood like that already'))).toHaveLength(9)
  })
})

describe('the line above every answer', () => {
  it('is put up, shows at once, and is taken down', async () => {
    const done = await desk.tap({ verb: 'officer-banner', line: '  The chamber is closed.  Ring 01296 \u202e 000. ' })
    expect(done.summary).toBe('The line is up')
    expect(shown).toBe(1)
    const state = await switches().all()
    expect(state[0]?.reason).toBe('The chamber is closed. Ring 01296 000.')
    const reply = messageReply({ title: 'An answer', lines: [] })
    expect(underBanner(reply, state)).toMatchObject({
      text: 'The chamber is closed. Ring 01296 000.\nAn answer',
      card: { banner: 'The chamber is closed. Ring 01296 000.' },
    })
    await desk.tap({ verb: 'officer-banner-down' })
    expect(underBanner(reply, await switches().all())).toEqual(reply)
  })

  it.each([
    ['', 'please write the line first'],
    ['x'.repeat(201), 'at most 200 characters. You used 201.'],
    ['See [this](https://evil.example)', 'please leave out signs'],
    ['\u200b', 'please write the line first'],
  ])('is refused with its remedy: %#', async (line, remedy) => {
    const reply = await desk.tap({ verb: 'officer-banner', line })
    expect(reply.text).toContain(remedy)
    expect(await switches().all()).toEqual([])
  })

  it('is not lost to a slip: the form comes back with what was typed', async () => {
    const { card } = await desk.tap({ verb: 'officer-banner', line: 'Read *this*' })
    expect(JSON.stringify(card?.data)).toContain('Read *this*')
  })
})

describe('withdrawing a topic or a check', () => {
  it('shows people that it is being reviewed and whom to ask, and keeps the reason for officers', async () => {
    const reply = await desk.tap({ verb: 'officer-withdraw', subject: 'shr-01', reason: 'The minute says otherwise' })
    expect(reply.summary).toBe('Withdrawn: topic SHR-01')
    expect(shown).toBe(1)
    const topic = withSwitches(content, await switches().all()).topics.get('SHR-01')
    expect(topic?.can).toContain('being reviewed')
    expect(topic?.do.join()).toContain('Ask before you post: ')
    expect(topic?.staff).toBeUndefined()
    expect(topic?.basis).toEqual(content.topics.get('SHR-01')?.basis)
    expect(JSON.stringify(topic)).not.toContain('The minute says otherwise')
  })

  it('leaves every other word as it was, and all of them once it is put back', async () => {
    await desk.tap({ verb: 'officer-withdraw', subject: 'SHR-01', reason: 'Wrong' })
    const laid = withSwitches(content, await switches().all())
    expect(laid.rules).toBe(content.rules)
    for (const [id, topic] of content.topics) if (id !== 'SHR-01') expect(laid.topics.get(id)).toBe(topic)
    expect((await desk.say('switches')).text).toContain('Put back topic SHR-01')
    expect((await desk.tap({ verb: 'officer-put-back', subject: 'topic:SHR-01' })).summary).toContain('Back again')
    expect(withSwitches(content, await switches().all())).toBe(content)
  })

  it('keeps what is urgent, because danger does not wait for a review', async () => {
    const urgent = [...content.topics.values()].find((topic) => topic.urgent)
    await desk.tap({ verb: 'officer-withdraw', subject: urgent?.id, reason: 'Wrong' })
    expect(withSwitches(content, await switches().all()).topics.get(urgent?.id ?? '')?.urgent).toBe(urgent?.urgent)
  })

  it('makes a check say that it is being reviewed, and nothing else', async () => {
    const rule = content.rules.find(({ id, level }) => id === 'everybody-knows' || level === 'ask')
    if (!rule) throw new Error('The starter pack has no such check.')
    await desk.tap({ verb: 'officer-withdraw', subject: `rule:${rule.id}`, reason: 'Too broad' })
    const laid = withSwitches(content, await switches().all())
    expect(laid.rules.find(({ id }) => id === rule.id)).toMatchObject({ level: 'note', says: expect.stringContaining('being reviewed') })
    expect(laid.rules).toHaveLength(content.rules.length)
  })

  it('never lets a password come back whole because its check is being reviewed', async () => {
    const draft = 'The password is Sunflower42! for the portal.'
    const isSecurity = ({ category }: Rule) => category === 'security'
    const quotesFrom = (rules: typeof content.rules) =>
      createDraftCheck(rules.filter(isSecurity), { words: content.words })(draft).findings.map(({ quote }) => quote)
    for (const { id } of content.rules.filter(isSecurity))
      await switches().set(`rule:${id}`, { isOn: true, reason: 'Too broad', setBy: 'officer 12' })
    const quotes = quotesFrom(withSwitches(content, await switches().all()).rules)
    expect(quotes.length).toBeGreaterThan(0)
    expect(quotes).toEqual(quotesFrom(content.rules))
  })

  it.each([
    [{ subject: '', reason: 'x' }, 'please write its number'],
    [{ subject: 'SHR-99', reason: 'x' }, 'I have no topic or check of that name'],
    [{ subject: '__proto__', reason: 'x' }, 'I have no topic or check of that name'],
    [{ subject: 'SHR-01', reason: '' }, 'please write the reason'],
  ])('is refused with its remedy: %#', async (typed, remedy) => {
    expect((await desk.tap({ verb: 'officer-withdraw', ...typed })).text).toContain(remedy)
    expect(await switches().all()).toEqual([])
  })

  it('tells an officer when there is nothing to put back', async () => {
    expect((await desk.tap({ verb: 'officer-put-back', subject: 'topic:SHR-99' })).summary).toBe('Nothing to put back')
  })
})

describe('the log in chat', () => {
  it('is empty at first, and then tells the last ten in plain words', async () => {
    expect((await desk.say('log')).summary).toBe('The log is empty')
    await desk.tap({ verb: 'officer-withdraw', subject: 'SHR-01', reason: 'The minute says [otherwise](https://evil.example)' })
    const reply = await desk.say('log')
    expect(reply.text).toContain('Entry 1, 21 November 2026 at 09:00, officer 12: Withdrew topic SHR-01.')
    expect(reply.text).toContain('Before: off. After: on, reason The minute says [otherwise]')
    for (let at = 0; at < 6; at++) {
      await desk.tap({ verb: 'officer-put-back', subject: 'topic:SHR-01' })
      await desk.tap({ verb: 'officer-withdraw', subject: 'SHR-01', reason: `Again ${at}` })
    }
    const facts = (await desk.say('log')).card?.data.facts as { label: string }[]
    expect(facts).toHaveLength(10)
    expect(facts[0]?.label).toContain('Entry 13,')
  })
})
