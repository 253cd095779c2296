import type { AskQuestion } from '../../src/answer/index.js'
import type { Reply } from '../../src/chat/index.js'
import { explainPart } from '../../src/officer/index.js'
import { starterContent } from '../a-content.js'
import { atDesk, buttonsOn } from './a-desk.js'

type Weighed = ReturnType<AskQuestion>

const content = starterContent()
const typed = 'zqcanary7 may I share it'

const aWeighed = (part: Partial<Weighed> = {}): Weighed => ({
  outcome: { kind: 'answer', topics: ['SHR-01'] },
  ranked: ['SHR-01', 'SHR-04', 'POL-01', 'TON-03'].map((id, at) => ({ id, score: 4 - at })),
  parts: [['SHR-01']],
  readAs: [],
  reasons: [],
  ...part,
})

const sitDown = (part: Partial<Weighed> = {}, taken?: 'command' | 'post') => {
  const asked: (readonly [string, string])[] = []
  const weigh = (question: string, asker: string) => {
    asked.push([question, asker])
    return aWeighed(part)
  }
  return { asked, ...atDesk([explainPart({ content, weigh, takenAs: () => taken })]) }
}

const factsOf = ({ card }: Reply) =>
  new Map(((card?.data.facts ?? []) as { label: string; value: string }[]).map(({ label, value }) => [label, value] as const))
const tried = async (part: Partial<Weighed> = {}, asker = 'member') =>
  sitDown(part).tap({ verb: 'officer-explain', question: typed, asker })
const deed = async (part: Partial<Weighed>) => factsOf(await tried(part)).get('What I do')
const title = (id: string) => content.topics.get(id)?.title
const shortOf = (id: string) => content.topics.get(id)?.short

describe('trying a question', () => {
  it.each(['try a question', 'Test a question', 'try an answer?'])('begins with "%s"', async (words) => {
    const form = await sitDown().say(words)
    expect(form.summary).toBe('Try a question')
    expect(buttonsOn(form)).toEqual(['Try it'])
    expect(form.card?.data.fields).toMatchObject([
      { words: [{ id: 'question', label: 'The question', most: 500, value: '' }] },
      { choices: [{ id: 'asker', options: [{ title: 'A Councillor' }, { title: 'Staff' }] }] },
    ])
  })

  it("stands in the desk's menu", async () => {
    expect((await sitDown().say('desk')).text).toContain('Try a question. See what I would answer, and why.')
  })

  it.each(['member', 'staff'])('asks the engine once, as %s', async (asker) => {
    const { asked, tap } = sitDown()
    await tap({ verb: 'officer-explain', question: ` ${typed} `, asker })
    expect(asked).toEqual([[typed, asker]])
  })

  it('says what I would do, how sure I am, and the first three topics by title and id', async () => {
    const reply = await tried()
    expect(reply.summary).toBe('I would answer this')
    expect([...factsOf(reply)].slice(0, 6)).toEqual([
      ['Who asks', 'A Councillor'],
      ['What I do', `I answer with "${title('SHR-01')}" (SHR-01).`],
      ['How sure I am', 'Sure enough to answer.'],
      ['First topic', `${title('SHR-01')} (SHR-01)`],
      ['Second topic', `${title('SHR-04')} (SHR-04)`],
      ['Third topic', `${title('POL-01')} (POL-01)`],
    ])
    expect(reply.text).toContain('Nothing of this is kept.')
    expect(buttonsOn(reply)).toEqual(['Try another question'])
  })

  it('names the titles of a choice, by the words on its buttons', async () => {
    const choice = { kind: 'choice', topics: ['SHR-01', 'POL-01'] } as const
    expect(await deed({ outcome: choice })).toBe(
      `I ask "Which of these do you mean?" and offer: "${shortOf('SHR-01')}" (SHR-01), "${shortOf('POL-01')}" (POL-01).`,
    )
    expect(factsOf(await tried({ outcome: choice })).get('How sure I am')).toBe('Sure enough only to offer titles, not to answer.')
    const [pair] = content.pairs
    if (!pair) throw new Error('The starter pack has pairs.')
    const between = await deed({ outcome: { kind: 'choice', topics: pair.options.map(({ topic }) => topic), question: pair.question } })
    for (const words of [pair.question, ...pair.options.map(({ label }) => label)]) expect(between).toContain(`"${words}"`)
  })

  it('names where people are sent, and whom to ask where there is no guidance', async () => {
    const elsewhere = [...content.declines.values()].find(({ ask }) => ask !== undefined)
    if (!elsewhere) throw new Error('The starter pack sends people to somebody.')
    const sent = await deed({ outcome: { kind: 'redirect', decline: elsewhere.id } })
    expect(sent).toContain(`I send the person elsewhere. I say "${elsewhere.title}" and name whom to ask: `)
    expect(await deed({ outcome: { kind: 'none' } })).toBe('I give no guidance. I name whom to ask: Monitoring Officer.')
    for (const outcome of [{ kind: 'none' } as const, { kind: 'redirect', decline: elsewhere.id } as const])
      expect(factsOf(await tried({ outcome })).get('How sure I am')).toMatch(/^Neither to answer nor to offer\./)
  })

  it('tells how much words counted in words, the strongest first, and never in figures', async () => {
    const reasons = [
      { word: 'decision', weight: 4.2 },
      { word: 'share', weight: 0.3 },
      { word: 'my', weight: 0.1 },
      { word: 'the', weight: 0.01 },
      { word: 'an', weight: -0.2 },
      { word: 'bin', weight: -1.4 },
    ]
    const reply = await tried({ reasons })
    expect(factsOf(reply).get('Words for the first topic, over the second')).toBe('decision (strongly), share (somewhat), my (a little)')
    expect(factsOf(reply).get('Words against it, for the second')).toBe('bin (strongly), an (somewhat)')
    expect(reply.text).not.toMatch(/\d[.,]\d/)
  })

  it('tells which words were read as others', async () => {
    const readAs = [{ wrote: 'facebok', read: 'facebook' }]
    expect(factsOf(await tried({ readAs })).get('Words that I read as others')).toBe('"facebok" as "facebook"')
    expect(factsOf(await tried()).get('Words that I read as others')).toBe('None')
  })

  it('tells what else decided: two questions in one, an urgent topic, a topic for other people, no topic at all', async () => {
    const two = await tried({ outcome: { kind: 'answer', topics: ['SHR-01', 'POL-01'] }, parts: [['SHR-01'], ['POL-01']] })
    expect(two.text).toContain('I read two questions in it')
    expect(factsOf(two).get('What I do')).toContain(`(SHR-01) and, below it, "${title('POL-01')}"`)
    const [urgent] = [...content.topics.values()].filter((topic) => topic.urgent !== undefined)
    const [ofStaff] = [...content.topics.values()].filter(({ audience }) => audience === 'staff')
    if (!urgent || !ofStaff) throw new Error('The starter pack has both.')
    const ranked = (first: string, second: string) => ({ ranked: [first, second].map((id, at) => ({ id, score: at })) })
    expect((await tried(ranked(urgent.id, 'SHR-01'))).text).toContain('urgent and close')
    const choice = { kind: 'choice', topics: ['SHR-01', ofStaff.id] } as const
    expect((await tried({ outcome: choice, ...ranked('SHR-01', ofStaff.id) })).text).toContain('not for Councillors')
    expect((await tried({ outcome: choice, ...ranked('SHR-01', ofStaff.id) }, 'staff')).text).not.toContain('not for')
    expect((await tried({ outcome: { kind: 'none' } })).text).toContain('only tell the nearest two apart')
    expect((await tried()).text).not.toMatch(/urgent and close|two questions|not for|nearest two/)
  })

  it('says so when it can read no word of it, or when a pack no longer has the topic', async () => {
    const reply = await tried({ outcome: { kind: 'none' }, ranked: [], parts: [[]] })
    expect(reply.text).toContain('I found no words in it that I can read.')
    expect((await tried({ ranked: [{ id: 'OLD-01', score: 1 }] })).text).toContain('A topic (OLD-01)')
  })

  it('says so when the chat would not take it for a question', async () => {
    const [command, post] = [sitDown({}, 'command'), sitDown({}, 'post')]
    const question = { verb: 'officer-explain', question: 'help', asker: 'member' }
    expect((await command.tap(question)).summary).toBe('That is a command')
    expect((await post.tap(question)).summary).toBe('I would check this as a post')
    expect([...command.asked, ...post.asked]).toEqual([])
  })
})

describe('a box that cannot be read', () => {
  it.each([
    ['empty', {}, 'The question: please write it first.'],
    ['blank', { question: ' \n ' }, 'The question: please write it first.'],
    ['too long', { question: 'x'.repeat(501) }, 'The question: please use at most 500 characters. You used 501.'],
    ['only emoji', { question: '🎉👍🏽 !!' }, 'The question: I found no words in it. Please write it in words.'],
  ])('is kindly asked for again when %s, with an empty box and the choice as it was', async (_how, boxes, fault) => {
    const { asked, tap } = sitDown()
    const again = await tap({ verb: 'officer-explain', asker: 'staff', ...boxes })
    expect(again.text).toContain(fault)
    expect(again.card?.data.fields).toMatchObject([{ words: [{ value: '' }] }, { choices: [{ value: 'staff' }] }])
    expect(asked).toEqual([])
  })

  it('is asked for again when nobody was chosen, or somebody made up', async () => {
    for (const asker of [undefined, '', 'everybody'])
      expect((await sitDown().tap({ verb: 'officer-explain', question: typed, asker })).text).toContain('Who asks: please choose one.')
  })
})

describe('what was typed', () => {
  it('stands in no reply, seen or hidden, beyond the words that counted and those read as others', async () => {
    const taps = [{ question: typed }, { question: typed.repeat(40) }, { question: typed, asker: 'x' }, { question: typed, asker: 'staff' }]
    for (const taken of [undefined, 'post', 'command'] as const)
      for (const boxes of taps) {
        const reply = await sitDown({}, taken).tap({ verb: 'officer-explain', asker: 'member', ...boxes })
        expect(JSON.stringify(reply)).not.toContain('zqcanary7')
      }
    const shown = await tried({ reasons: [{ word: 'zqcanary7', weight: 1 }] })
    expect(JSON.stringify(shown.card).split('zqcanary7')).toHaveLength(2)
    expect(JSON.stringify(shown.card)).not.toContain(typed)
  })
})
