import { join } from 'node:path'
import { answerFeatures, createAskedOnce, createLastShown } from '../../src/answer/index.js'
import { createRenderer } from '../../src/cards/index.js'
import { createDispatch, type Turn } from '../../src/chat/index.js'
import { createChatBooks, withAudience } from '../../src/chat-books.js'
import { type Db, openDatabase } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const render = createRenderer(join(__dirname, '../../cards'))
const canary = 'canary-7431 may I post about Mrs Smith'

let db: Db
beforeEach(async () => {
  db = await openDatabase(':memory:')
})
afterEach(() => db.destroy())

const aBot = () => {
  const books = createChatBooks(db)
  const ask = () => ({ outcome: { kind: 'none' } as const, ranked: [], parts: [[]], readAs: [], reasons: [] })
  const { first, last } = answerFeatures(content, ask, { ...books, lastShown: createLastShown(), askedOnce: createAskedOnce() })
  const failure = () => ({ text: 'failed', summary: 'failed' })
  const dispatch = withAudience(
    books.settings,
    createDispatch({
      features: [...first, last],
      failure,
      onError: (error) => {
        throw error
      },
    }),
  )
  return async (turn: Turn) => {
    const reply = await dispatch(turn)
    if (!reply?.card) throw new Error('There is no card.')
    render(reply.card, reply.text)
    return { ...reply, data: reply.card.data }
  }
}
const everything = async () => {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'setting')
        .selectAll()
        .execute(),
    ),
  )
  return tables.flatMap(({ name }, at) => (name === 'migration' ? [] : (rows[at] ?? [])))
}
const questions = () => db.selectFrom('sent_question').selectAll().execute()

describe('feedback', () => {
  it('adds to one figure a topic and London day, and keeps neither person nor time', async () => {
    const bot = aBot()
    const at = new Date('2026-07-01T23:30:00Z')
    for (const kind of ['helpful', 'helpful', 'not-helpful', 'wrong'])
      await bot(tapped({ verb: 'feedback', kind, topic: 'SHR-01' }, { at }))
    expect(await db.selectFrom('feedback').selectAll().orderBy('taps', 'desc').orderBy('kind').execute()).toEqual([
      { topic: 'SHR-01', day: '2026-07-02', kind: 'helpful', taps: 2 },
      { topic: 'SHR-01', day: '2026-07-02', kind: 'not-helpful', taps: 1 },
      { topic: 'SHR-01', day: '2026-07-02', kind: 'wrong', taps: 1 },
    ])
    expect(JSON.stringify(await everything())).not.toContain('person-1')
  })

  it('that an answer is wrong offers to say what, about that topic', async () => {
    const { data } = await aBot()(tapped({ verb: 'feedback', kind: 'wrong', topic: 'SHR-01' }))
    expect(data.buttons).toMatchObject([{ title: 'Say what is wrong', data: { verb: 'ask-officer', topic: 'SHR-01' } }])
  })

  it('leaves the answer where it was for a follow-up', async () => {
    const bot = aBot()
    await bot(tapped({ verb: 'topic', topic: 'SHR-01' }))
    await bot(tapped({ verb: 'feedback', kind: 'helpful', topic: 'SHR-01' }))
    expect((await bot(said('why?'))).text).toContain(content.topics.get('SHR-01')?.why)
  })

  it.each([
    { kind: 'lovely', topic: 'SHR-01' },
    { kind: 'helpful', topic: 'XXX-99' },
    { kind: 'helpful', topic: "'; drop table feedback" },
  ])('that was made up is not counted: %j', async (data) => {
    expect((await aBot()(tapped({ verb: 'feedback', ...data }))).text).toContain('That button no longer works')
    expect(await everything()).toEqual([])
  })
})

describe('a question for the officer', () => {
  it('is kept nowhere when it is only asked, however the person looks around', async () => {
    const bot = aBot()
    await bot(said(canary))
    await bot(said(`${canary}?`, { place: 'group' }))
    await bot(tapped({ verb: 'none-of-these' }))
    await bot(tapped({ verb: 'ask-officer' }))
    expect(await everything()).toEqual([])
  })

  it('is offered where there is no guidance, with an empty box that says where it goes', async () => {
    const bot = aBot()
    expect((await bot(said(canary))).data.buttons).toMatchObject([
      { data: { verb: 'ask-officer' } },
      {},
      {},
      { data: { command: 'check' } },
    ])
    const box = await bot(tapped({ verb: 'ask-officer' }))
    expect(box.text).toContain('This goes to Democratic Services with your name left out unless you add it.')
    expect(JSON.stringify(box)).not.toContain('canary')
  })

  it('is kept without a name when it is sent, and the card becomes its receipt without repeating it', async () => {
    const bot = aBot()
    const at = new Date('2026-11-21T09:00:00Z')
    const receipt = await bot(tapped({ verb: 'send-question', question: ` ${canary} `, tell: 'false', topic: 'SHR-01' }, { at }))
    expect(await questions()).toMatchObject([{ text: canary, topic: 'SHR-01', person: null, at: at.getTime() }])
    expect(receipt.replaces).toBe(true)
    expect(JSON.stringify(receipt)).not.toContain('canary')
    expect(JSON.stringify(await everything())).not.toContain('person-1')
  })

  it('is kept with its author only when they tick to be told the answer', async () => {
    const { text } = await aBot()(tapped({ verb: 'send-question', question: canary, tell: 'true' }))
    expect(await questions()).toMatchObject([{ text: canary, topic: null, person: 'person-1' }])
    expect(text).toContain('who you are')
  })

  it('is deleted when it is taken back, and cannot be taken back twice', async () => {
    const bot = aBot()
    const receipt = await bot(tapped({ verb: 'send-question', question: canary }))
    const [back] = receipt.data.buttons as { data: { verb: string; question: string } }[]
    expect((await bot(tapped(back?.data ?? { verb: '' }))).text).toContain('Taken back')
    expect(await everything()).toEqual([])
    expect((await bot(tapped(back?.data ?? { verb: '' }))).text).toContain('There is nothing to take back')
  })

  it.each([
    ['', 'Please write your question first.'],
    ['   ', 'Please write your question first.'],
    ['x'.repeat(1_001), 'too long'],
  ])('is asked for again when it is empty or too long: %#', async (question, words) => {
    expect((await aBot()(tapped({ verb: 'send-question', question }))).text).toContain(words)
    expect(await questions()).toEqual([])
  })

  it('is not offered where it cannot be kept', async () => {
    const ask = () => ({ outcome: { kind: 'none' } as const, ranked: [], parts: [[]], readAs: [], reasons: [] })
    const reply = await answerFeatures(content, ask).last.handle(said(canary))
    expect(JSON.stringify(reply)).not.toContain('ask-officer')
  })
})
