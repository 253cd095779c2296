import { type Asker, createAnswers, trainModel } from '../../src/answer/index.js'
import { aCorpus, aTopic } from './a-corpus.js'

const corpus = aCorpus()
const model = trainModel(corpus)
const ask = createAnswers(corpus, model)
const first = (question: string, asker?: Asker) => ask(question, asker).ranked[0]?.id

const things = ['nasty note', 'angry letter', 'red ink', 'dead flowers', 'silent call', 'cut brakes', 'black paint']
/** Two topics that lie close together; one of them is urgent. */
const askingUrgent = (urgent: 'AAA-01' | 'BBB-01') => {
  const phrasings = (when: string) => things.map((thing) => `${thing} ${when}`)
  const pack = aCorpus({
    topics: [
      aTopic({ id: 'AAA-01', urgent: urgent === 'AAA-01', phrasings: phrasings('today') }),
      aTopic({ id: 'BBB-01', urgent: urgent === 'BBB-01', phrasings: phrasings('tonight') }),
    ],
  })
  return createAnswers(pack, trainModel(pack))
}

describe('answers', () => {
  it('find every phrasing of the pack among the first three', () => {
    for (const { id, phrasings } of corpus.topics) {
      for (const phrasing of phrasings)
        expect(
          ask(phrasing)
            .ranked.slice(0, 3)
            .map((topic) => topic.id),
        ).toContain(id)
    }
  })

  it('understand words that were never written together', () => {
    expect(first('may I post pictures of the school children')).toBe('PHO-01')
    expect(first('a man threatened to hurt my family')).toBe('THR-01')
  })

  it('read a slip and say so', () => {
    const { ranked, readAs } = ask('predeterminaton')
    expect(ranked[0]?.id).toBe('PLN-01')
    expect(readAs).toEqual([{ wrote: 'predeterminaton', read: 'predetermination' }])
  })

  it('decline kindly with the class that fits, in the way the pack says', () => {
    expect(ask('good morning').outcome).toEqual({ kind: 'none', decline: 'chit-chat' })
    expect(ask('when is the bin collection').outcome).toEqual({ kind: 'redirect', decline: 'council-services' })
  })

  it('still answer where a pack has no decline classes', () => {
    const bare = aCorpus({ declines: [] })
    const kinds = corpus.topics.map(({ phrasings: [one = ''] }) => createAnswers(bare, trainModel(bare))(one).outcome.kind)
    expect(kinds).toContain('answer')
  })

  it('say nothing rather than guess when there is not one word to read', () => {
    expect(ask('👍').outcome).toEqual({ kind: 'none' })
    expect(ask('').ranked).toEqual([])
  })

  it('offer a choice of at most three different topics', () => {
    const choices = corpus.topics.flatMap(({ phrasings }) => phrasings.map((phrasing) => ask(`${phrasing} something`).outcome))
    for (const outcome of choices) {
      if (outcome.kind !== 'choice') continue
      expect(outcome.topics.length).toBeLessThanOrEqual(3)
      expect(new Set(outcome.topics).size).toBe(outcome.topics.length)
    }
  })

  it('see two questions in one message and give both', () => {
    const { parts, ranked } = ask('Can I block people? And can I post school photos?')
    expect(parts.map(([best]) => best)).toEqual(['BLK-01', 'PHO-01'])
    expect(ranked.slice(0, 2).map(({ id }) => id)).toEqual(['BLK-01', 'PHO-01'])
  })

  it('leave one question whole though it holds an "and"', () => {
    expect(ask('can i block and unblock trolls').parts).toHaveLength(1)
  })

  it('give way to the asker where topics for both audiences fit', () => {
    const two = aCorpus({
      topics: [
        aTopic({ id: 'AAA-01', audience: 'member', phrasings: ['holiday posts', 'posting on leave', 'beach pictures'] }),
        aTopic({ id: 'BBB-01', audience: 'staff', phrasings: ['holiday post', 'posts on leave', 'beach picture'] }),
      ],
    })
    const either = createAnswers(two, trainModel(two))
    expect(either('holiday', 'member').ranked[0]?.id).toBe('AAA-01')
    expect(either('holiday', 'staff').ranked[0]?.id).toBe('BBB-01')
  })

  it('put an urgent topic first when it is close', () => {
    const [first, second] = [askingUrgent('AAA-01'), askingUrgent('BBB-01')]
    const isClose = ({ ranked: [one, two] }: ReturnType<typeof first>) => Math.abs((one?.score ?? 0) - (two?.score ?? 0)) < 0.7
    const close = things.filter((thing) => isClose(first(thing)))
    expect(close.length).toBeGreaterThan(0)
    for (const thing of close) expect([first(thing), second(thing)].map(({ ranked }) => ranked[0]?.id)).toEqual(['AAA-01', 'BBB-01'])
    const far = things.filter((thing) => !isClose(first(thing)))
    for (const thing of far) expect(first(thing).ranked[0]?.id).toBe(second(thing).ranked[0]?.id)
  })

  it('answer the same however often and in whatever order they are asked', () => {
    const questions = corpus.topics.flatMap(({ phrasings }) => phrasings)
    const once = questions.map((question) => ask(question))
    const again = [...questions]
      .reverse()
      .map((question) => ask(question))
      .reverse()
    expect(again).toEqual(once)
  })
})

describe('reasons', () => {
  it('name the word that counted: without it the lead is smaller', () => {
    const question = 'can i block people on my page'
    const { reasons } = ask(question)
    const lead = (text: string) => {
      const [one, two] = ask(text).ranked
      return (one?.score ?? 0) - (two?.score ?? 0)
    }
    const [top] = reasons
    expect(top?.word).toBe('block')
    expect(lead(question.replace('block', ''))).toBeLessThan(lead(question))
  })

  it('are told for the topics in the order in which they are shown: what lifts one over the other holds the other back', () => {
    const [first, second] = [askingUrgent('AAA-01'), askingUrgent('BBB-01')]
    const byWord = ({ reasons }: ReturnType<typeof first>) => new Map(reasons.map(({ word, weight }) => [word, weight]))
    const question = 'cut brakes to'
    expect([first, second].map((ask) => ask(question).ranked[0]?.id)).toEqual(['AAA-01', 'BBB-01'])
    const [one, two] = [byWord(first(question)), byWord(second(question))]
    expect(Math.max(...[...one.values()].map(Math.abs))).toBeGreaterThan(0)
    for (const [word, weight] of one) expect(two.get(word)).toBeCloseTo(-weight)
  })

  it('are at most five, strongest first', () => {
    const weights = ask('should I unblock the man who sends a threatening message about the petition').reasons.map(({ weight }) => weight)
    expect(weights.length).toBeLessThanOrEqual(5)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })
})
