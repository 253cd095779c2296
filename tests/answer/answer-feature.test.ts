import { join } from 'node:path'
import { type Answered, type AskQuestion, answerFeatures } from '../../src/answer/index.js'
import { createRenderer } from '../../src/cards/index.js'
import { starterContent } from '../a-content.js'
import { aTurn, said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const render = createRenderer(join(__dirname, '../../cards'))
const engine =
  (part: Partial<Answered>): AskQuestion =>
  () => ({ outcome: { kind: 'none' }, ranked: [], parts: [[]], readAs: [], reasons: [], ...part })
const feature = (part: Partial<Answered> = {}) => answerFeatures(content, engine(part)).last

describe('an answer', () => {
  it('says first what you may do, then Do, Don’t, why, whom to ask and what it rests on', async () => {
    const reply = await feature({ outcome: { kind: 'answer', topics: ['PLN-01'] } }).handle(said('a question'))
    const text = reply?.text ?? ''
    const order = [
      content.topics.get('PLN-01')?.can ?? '?',
      'Do\n',
      "Don't\n",
      'Why:',
      'Ask: Monitoring Officer',
      'What this rests on: Localism Act 2011',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(text).toContain('Starter guidance. Not adopted by the council.')
  })

  it.each([...content.topics.keys()])(
    'can be shown for the topic %s, to a Member and to staff, within the limits of a card',
    async (topic) => {
      for (const audience of ['member', 'staff'] as const) {
        const reply = await feature().handle(tapped({ verb: 'topic', topic }, { person: { key: 'p', audience } }))
        const card = render(reply?.card ?? { template: '', data: {} }, reply?.text ?? '')
        expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThanOrEqual(28 * 1024)
        expect((card.actions as unknown[]).length).toBeLessThanOrEqual(6)
        expect(reply?.text).toMatch(/What this rests on: \S+/)
      }
    },
  )

  it('puts the emergency step before everything else', async () => {
    const reply = await feature().handle(tapped({ verb: 'topic', topic: 'ABU-02' }))
    const topic = content.topics.get('ABU-02')
    expect(reply?.text.indexOf(topic?.urgent ?? '?')).toBeLessThan(reply?.text.indexOf(topic?.can ?? '?') ?? 0)
    expect(topic?.urgent).toContain('999')
  })

  it('says whom to call before it asks back, where the likeliest topic is one of danger, and only there', async () => {
    const asksBack = (...topics: string[]) =>
      feature({ outcome: { kind: 'choice', topics } }).handle(said('she says she will do it tonight'))
    expect((await asksBack('ABU-14', 'ABU-02', 'LAW-08'))?.text).toMatch(/^Which of these do you mean\?\nIf a life is at risk[^\n]*999/)
    expect((await asksBack('LAW-08', 'ABU-14'))?.text).not.toContain('999')
    expect((await asksBack('SEC-02', 'SEC-07'))?.text).not.toContain(content.topics.get('SEC-02')?.urgent)
  })

  it('gives staff their own wording where it differs', async () => {
    const topic = [...content.topics.values()].find(({ staff }) => staff)
    const turn = (audience: 'member' | 'staff') => tapped({ verb: 'topic', topic: topic?.id ?? '' }, { person: { key: 'p', audience } })
    expect((await feature().handle(turn('staff')))?.text).toContain(topic?.staff?.can)
    expect((await feature().handle(turn('member')))?.text).toContain(topic?.can)
  })

  it('says when the law is open, and when the council must still confirm', async () => {
    expect((await feature().handle(tapped({ verb: 'topic', topic: 'CAP-02' })))?.text).toContain('not settled in law')
    expect((await feature().handle(tapped({ verb: 'topic', topic: 'MTG-01' })))?.text).toContain('not yet confirmed')
  })

  it('offers the second half of a double question as the first button', async () => {
    const reply = await feature({ outcome: { kind: 'answer', topics: ['SHR-01', 'CNF-05'] } }).handle(said('two things'))
    expect(reply?.card?.data).toMatchObject({ related: [{ title: `Also: ${content.topics.get('CNF-05')?.short}` }, {}, {}] })
  })

  it('says what it read a slip of the thumb as', async () => {
    const reply = await feature({ outcome: { kind: 'answer', topics: ['SHR-01'] }, readAs: [{ wrote: 'retwet', read: 'retweet' }] }).handle(
      said('retwet'),
    )
    expect(reply?.text).toContain('I read "retwet" as "retweet".')
  })
})

describe('when it is not sure', () => {
  it('offers at most three titles, each a button with a topic id, and a way out', async () => {
    const reply = await feature({ outcome: { kind: 'choice', topics: ['SHR-01', 'SHR-02', 'SHR-09', 'SHR-03'] } }).handle(said('share'))
    const options = (reply?.card?.data as { options?: { title: string; data: object }[] } | undefined)?.options ?? []
    expect(options.map(({ data }) => data)).toEqual([
      { verb: 'topic', topic: 'SHR-01' },
      { verb: 'topic', topic: 'SHR-02' },
      { verb: 'topic', topic: 'SHR-09' },
      { verb: 'none-of-these' },
    ])
  })

  it('sends "none of these" to a person by role, and never guesses', async () => {
    const reply = await feature().handle(tapped({ verb: 'none-of-these' }))
    expect(reply?.text).toMatch(/I have no guidance on that[\s\S]*Ask: Monitoring Officer/)
  })
})

describe('when it has no guidance', () => {
  it.each([...content.declines.keys()])('answers the kind "%s" in its own words', async (decline) => {
    const reply = await feature({ outcome: { kind: 'redirect', decline } }).handle(said('something else'))
    expect(reply?.text).toContain(content.declines.get(decline)?.reply)
    expect(() => render(reply?.card ?? { template: '', data: {} }, reply?.text ?? '')).not.toThrow()
  })

  it('reads the first thousand characters of a very long question and says so', async () => {
    const asked: string[] = []
    const listening: AskQuestion = (question) => {
      asked.push(question)
      return engine({ outcome: { kind: 'answer', topics: ['SHR-01'] } })(question)
    }
    const reply = await answerFeatures(content, listening).last.handle(said('why '.repeat(5_000)))
    expect(asked[0]?.length).toBe(1_000)
    expect(reply?.text).toContain('I read the first 1000 characters')
  })

  it.each([
    { verb: 'topic', topic: 'XXX-99' },
    { verb: 'topic', topic: '__proto__' },
    { verb: 'made-up' },
    { verb: 'command', command: 'gone' },
  ])('answers a stale or forged button kindly: %j', async (data) => {
    expect((await feature().handle(tapped(data)))?.text).toContain('That button no longer works')
  })

  it('leaves a first meeting to others', async () => {
    expect(await feature().handle(aTurn({ event: { kind: 'arrived' } }))).toBeUndefined()
  })
})
