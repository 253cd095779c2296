import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answered, answerFeatures, createLastShown, followUpWithin } from '../../src/answer/index.js'
import { createRenderer } from '../../src/cards/index.js'
import type { Turn } from '../../src/chat/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const render = createRenderer(join(__dirname, '../../cards'))

const aConversation = (outcome: Answered['outcome'] = { kind: 'none' }) => {
  const last = createLastShown()
  const ask = () => ({ outcome, ranked: [], parts: [[]], readAs: [], reasons: [] })
  const { first, last: answer } = answerFeatures(content, ask, { lastShown: last })
  const followUp = { handle: async (turn: Turn) => first.find(({ name }) => name === 'follow-up')?.handle(turn) }
  const show = (topic: string, part: Partial<Turn> = {}) => answer.handle(tapped({ verb: 'topic', topic }, part))
  return { last, answer, followUp, show, say: (text: string, part: Partial<Turn> = {}) => followUp.handle(said(text, part)) }
}
const wordsFor = (id: string) => {
  const topic = content.topics.get(id)
  if (!topic) throw new Error(`No topic ${id}.`)
  return topic
}
const withStaff = [...content.topics.values()].find(({ staff, audience }) => staff && audience !== 'staff')?.id ?? ''

describe('after an answer', () => {
  it.each(['why?', 'Why not?', 'but why'])('"%s" gives the reason and what it rests on', async (words) => {
    const { show, say } = aConversation()
    await show('PLN-01')
    const reply = await say(words)
    expect(reply?.text).toContain(wordsFor('PLN-01').why)
    expect(reply?.text).toContain('What this rests on: Localism Act 2011')
    expect(reply?.text).toContain('Not adopted by the council')
  })

  it.each(['show me the law', 'What does that rest on?', 'says who', 'sources'])('"%s" lists what it rests on', async (words) => {
    const { show, say } = aConversation()
    await show('PLN-01')
    const reply = await say(words)
    expect(reply?.card?.data.lines).toHaveLength(wordsFor('PLN-01').basis.length)
    expect(reply?.text).toContain('Localism Act 2011')
  })

  it.each(['who do I ask?', 'Who should I ask', 'who do I speak to about this?'])('"%s" names the role of that topic', async (words) => {
    const { show, say } = aConversation()
    await show('STF-01')
    const role = content.contacts.get(wordsFor('STF-01').ask)?.role ?? '?'
    expect((await say(words))?.text).toContain(role)
    expect(role).not.toBe('Monitoring Officer')
  })

  it.each(['more', 'Tell me more', 'anything else?'])('"%s" offers the topics beside it', async (words) => {
    const { show, say } = aConversation()
    await show('SHR-01')
    const buttons = (await say(words))?.card?.data.buttons as { data: { topic?: string } }[]
    expect(buttons.map(({ data }) => data.topic)).toEqual([...wordsFor('SHR-01').related, 'SHR-01'])
  })

  it.each(['what about staff?', 'And for officers?', 'is it the same for staff', "and if I'm an employee?"])(
    '"%s" gives the wording for staff, and later follow-ups keep to it',
    async (words) => {
      const { show, say } = aConversation()
      await show(withStaff)
      const { staff } = wordsFor(withStaff)
      expect((await say(words))?.text).toContain(staff?.can)
      expect((await say('why?'))?.text).toContain(staff?.why)
    },
  )

  it.each(['and for members?', 'what about councillors', "and if I'm a councillor?"])(
    '"%s" gives the wording for Members',
    async (words) => {
      const { show, say } = aConversation()
      await show(withStaff, { person: { key: 'p', audience: 'staff' } })
      expect((await say(words))?.text).toContain(wordsFor(withStaff).can)
    },
  )

  it('says so when the guidance is the same, and when there is none for the other side', async () => {
    const { show, say } = aConversation()
    const same = [...content.topics.values()].find(({ audience, staff }) => audience === 'both' && !staff)?.id ?? ''
    await show(same)
    expect((await say('and for staff?'))?.text).toContain('the same for Councillors and staff')
    await show('STF-01')
    expect((await say('and for members?'))?.text).toContain('This guidance is for staff. I have nothing of its own for Councillors.')
  })

  it.each([
    ['PLN-01', "and if I'm not on the committee?", 'PLN-03'],
    ['PLN-01', 'what if I am not on the committee', 'PLN-03'],
    ['PLN-04', 'and if i am on the committee?', 'PLN-04'],
  ])('%s and "%s" lead to %s', async (topic, words, leadsTo) => {
    const { show, say } = aConversation()
    await show(topic)
    expect((await say(words))?.text).toContain(wordsFor(leadsTo).title)
  })

  it('offers the ways on when a condition leaves two', async () => {
    const { show, say } = aConversation()
    await show('PLN-08')
    const reply = await say("and if I'm not on the committee?")
    expect(reply?.text).toContain('No, and it is another hearing')
  })

  it('shows every follow-up of every topic as a card', async () => {
    const { show, say } = aConversation()
    for (const topic of content.topics.keys()) {
      await show(topic)
      for (const words of ['why', 'sources', 'who do i ask', 'more']) {
        const reply = await say(words)
        expect(() => render(reply?.card ?? { template: '', data: {} }, reply?.text ?? '')).not.toThrow()
      }
    }
  })
})

describe('a short message', () => {
  it('is left to others when no answer stands above it', async () => {
    const { say } = aConversation()
    expect(await say('why?')).toBeUndefined()
    expect(await say('who do I ask')).toBeUndefined()
  })

  it('is about its own conversation, and not about another', async () => {
    const { show, say } = aConversation()
    await show('PLN-01')
    expect(await say('why?', { conversation: 'conversation-2' })).toBeUndefined()
  })

  it('is no follow-up once some minutes have passed', async () => {
    const { show, say } = aConversation()
    const at = new Date('2026-11-21T09:00:00Z')
    await show('PLN-01', { at })
    expect(await say('why?', { at: new Date(at.getTime() + followUpWithin - 1) })).toBeDefined()
    expect(await say('why?', { at: new Date(at.getTime() + followUpWithin) })).toBeUndefined()
  })

  it.each([said('something else'), tapped({ verb: 'command', command: 'card' })])(
    'is not about an older answer once something else came between them: %#',
    async (turn) => {
      const { show, followUp, say } = aConversation()
      await show('PLN-01')
      expect(await followUp.handle(turn)).toBeUndefined()
      expect(await say('why?')).toBeUndefined()
    },
  )

  it('is left to others when it names a matter that the answer does not ask about', async () => {
    const { show, say } = aConversation()
    await show('PLN-01')
    expect(await say("and if I'm not well?")).toBeUndefined()
    await show('SHR-01')
    expect(await say("and if I'm not on the committee?")).toBeUndefined()
  })
})

describe('no real question', () => {
  const open = readFileSync(join(__dirname, '../evals/answers/questions.jsonl'), 'utf8').trim().split('\n')
  const questions = open.map((line) => String((JSON.parse(line) as { q?: unknown }).q ?? ''))
  const phrasings = [...content.topics.values()].flatMap((topic) => topic.phrasings)

  it('of the pack or of the open set is taken for a follow-up', async () => {
    const { show, say } = aConversation()
    expect(questions.filter((q) => q !== '').length).toBeGreaterThan(500)
    const taken: string[] = []
    for (const question of [...phrasings, ...questions]) {
      await show('PLN-01')
      if (await say(question)) taken.push(question)
    }
    expect(taken).toEqual([])
  })
})

describe('what is remembered of a conversation', () => {
  it('is a topic and whose wording, and no word that was typed', async () => {
    const { last, answer } = aConversation({ kind: 'answer', topics: ['SHR-01'] })
    const turn = said('my secret question about Mrs Smith')
    await answer.handle(turn)
    expect(await last.find(turn.conversation, turn.at)).toEqual({ topic: 'SHR-01', asker: 'unknown' })
  })

  it('is bounded: the conversation that was silent longest is forgotten first', async () => {
    const last = createLastShown({ most: 2 })
    const at = new Date(0)
    const shown = { topic: 'SHR-01', asker: 'unknown' } as const
    for (const conversation of ['a', 'b', 'a', 'c']) await last.keep(conversation, shown, at)
    expect(await Promise.all(['a', 'b', 'c'].map((conversation) => last.find(conversation, at)))).toEqual([shown, undefined, shown])
  })
})
