import { join } from 'node:path'
import { type Answered, answerFeatures, createAskedOnce, createLastShown } from '../../src/answer/index.js'
import { createRenderer } from '../../src/cards/index.js'
import { createDispatch, type Turn } from '../../src/chat/index.js'
import { createChatBooks, withAudience } from '../../src/chat-books.js'
import { type Db, openDatabase } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const render = createRenderer(join(__dirname, '../../cards'))
const withStaff = [...content.topics.values()].find(({ staff, audience, clarify }) => staff && audience !== 'staff' && !clarify)
const same = [...content.topics.values()].find(({ staff, audience }) => audience === 'both' && !staff)
const question = 'Are you a Councillor or staff?'

describe('who asks', () => {
  let db: Db
  beforeEach(async () => {
    db = await openDatabase(':memory:')
  })
  afterEach(() => db.destroy())

  const aBot = (outcomeFor: (asker: string | undefined) => Answered['outcome'] = () => ({ kind: 'none' })) => {
    const books = createChatBooks(db)
    const ask = (_question: string, asker?: string) => ({ outcome: outcomeFor(asker), ranked: [], parts: [[]], readAs: [], reasons: [] })
    const { first, last } = answerFeatures(content, ask, { ...books, lastShown: createLastShown(), askedOnce: createAskedOnce() })
    const failure = () => ({ text: 'failed', summary: 'failed' })
    const onError = (error: unknown) => {
      throw error
    }
    const dispatch = withAudience(books.settings, createDispatch({ features: [...first, last], failure, onError }))
    return async (turn: Turn) => {
      const reply = await dispatch(turn)
      if (!reply?.card) throw new Error('There is no card.')
      return { text: reply.text, data: reply.card.data, card: render(reply.card, reply.text) }
    }
  }
  const show = (topic: string, part: Partial<Turn> = {}) => tapped({ verb: 'topic', topic }, part)

  it('is asked once, on the card, where it changes the answer', async () => {
    const bot = aBot()
    const id = withStaff?.id ?? ''
    const { text, data } = await bot(show(id))
    expect(text).toContain(question)
    expect(data.audienceOptions).toMatchObject([
      { title: 'I am a Councillor', data: { audience: 'member', topic: id } },
      { title: 'I am staff', data: { audience: 'staff', topic: id } },
    ])
    expect((await bot(show(id))).text).not.toContain(question)
  })

  it('is not asked where the answer is the same, in a group, or of somebody who has said so', async () => {
    const bot = aBot()
    expect((await bot(show(same?.id ?? ''))).text).not.toContain(question)
    expect((await bot(show(withStaff?.id ?? '', { place: 'group' }))).text).not.toContain(question)
    await bot(said('I am staff'))
    expect((await bot(show(withStaff?.id ?? ''))).text).not.toContain(question)
  })

  it('is asked where the same question has another answer for the other side, and each button leads to its own', async () => {
    const topicFor = (asker: string | undefined) => (asker === 'staff' ? 'STF-01' : 'SHR-01')
    const bot = aBot((asker) => ({ kind: 'answer', topics: [topicFor(asker)] }))
    const { data } = await bot(said('a question'))
    expect(data.audienceOptions).toMatchObject([{ data: { topic: 'SHR-01' } }, { data: { topic: 'STF-01' } }])
  })

  it('is not asked where the other side would merely get a neighbour that was not written for it', async () => {
    const bot = aBot((asker) => ({ kind: 'answer', topics: [asker === 'staff' ? (same?.id ?? '') : 'SHR-01'] }))
    expect((await bot(said('a question'))).text).not.toContain(question)
  })

  it('once tapped, gives the right wording at once and from then on, and says how to change it', async () => {
    const bot = aBot()
    const topic = withStaff?.id ?? ''
    const { text } = await bot(tapped({ verb: 'audience', audience: 'staff', topic }))
    expect(text).toContain(withStaff?.staff?.can)
    expect(text).toContain('type "settings"')
    expect((await bot(show(topic))).text).toContain(withStaff?.staff?.can)
    expect((await bot(show(topic, { person: { key: 'another' } }))).text).not.toContain(withStaff?.staff?.can)
  })

  it.each(['settings', 'My settings', 'change my settings'])('can be seen and changed by typing "%s"', async (words) => {
    const bot = aBot()
    expect((await bot(said(words))).text).toContain('You have not told me')
    await bot(said("I'm a councillor"))
    const { text, data } = await bot(said(words))
    expect(text).toContain('You told me that you are a Councillor.')
    expect(data.buttons).toMatchObject([{ title: 'I am staff' }, { title: 'Forget this' }])
    expect((await bot(tapped({ verb: 'audience', audience: 'forget' }))).text).toContain('You have not told me')
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
  })

  it('keeps one row for a person who said so, and none for one who only asks', async () => {
    const bot = aBot()
    await bot(show(withStaff?.id ?? ''))
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
    await bot(said('I am staff'))
    await bot(said('I am a member of staff'))
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([{ person: 'person-1', audience: 'staff' }])
  })

  it('leaves every topic with at most six buttons and three small ones, asked or not', async () => {
    for (const topic of content.topics.keys()) {
      const { data } = await aBot()(show(topic))
      const buttons = [data.options, data.audienceOptions, data.related].flat()
      expect(buttons.length).toBeLessThanOrEqual(6)
      expect(data.feedback).toHaveLength(3)
    }
  })

  it('is no saying of any phrasing of the pack', async () => {
    const { first } = answerFeatures(
      content,
      () => ({ outcome: { kind: 'none' }, ranked: [], parts: [], readAs: [], reasons: [] }),
      createChatBooks(db),
    )
    const settings = first.find(({ name }) => name === 'settings')
    const taken: string[] = []
    for (const phrasing of [...content.topics.values()].flatMap(({ phrasings }) => phrasings))
      if (await settings?.handle(said(phrasing))) taken.push(phrasing)
    expect(taken).toEqual([])
  })
})

describe('settings where nothing can be kept', () => {
  it('say so, and take no words from the answers', async () => {
    const { first } = answerFeatures(content, () => ({ outcome: { kind: 'none' }, ranked: [], parts: [], readAs: [], reasons: [] }))
    expect((await first[0]?.handle(said('settings')))?.text).toContain('Nothing is remembered here')
    expect(await first[0]?.handle(said('I am staff'))).toBeUndefined()
  })
})

it("settings shows what the council's list says of a person, and lets nobody say otherwise", async () => {
  const books = createChatBooks(await openDatabase(':memory:'))
  const ask = () => ({ outcome: { kind: 'none' } as const, ranked: [], parts: [[]], readAs: [], reasons: [] })
  const { first } = answerFeatures(content, ask, { ...books })
  const settings = first.find(({ name }) => name === 'settings')
  const person = { key: 'k', id: 7, audience: 'member' } as const
  for (const turn of [
    said('settings', { person }),
    said('I am staff', { person }),
    tapped({ verb: 'audience', audience: 'staff' }, { person }),
  ])
    expect((await settings?.handle(turn))?.text).toContain("The council's list says that you are a Councillor.")
  expect(await books.settings.audienceOf('k')).toBeUndefined()
})
