import { decodeModel, encodeModel, modelKey, standardSettings, trainModel } from '../../src/answer/index.js'
import { aCorpus, aTopic } from './a-corpus.js'

const corpus = aCorpus()
const model = trainModel(corpus)
const bytes = encodeModel(model)

describe('training', () => {
  it('gives the same bytes for the same words', () => {
    expect(Buffer.compare(bytes, encodeModel(trainModel(corpus)))).toBe(0)
  })

  it('gives other bytes for another seed', () => {
    const other = trainModel(corpus, { settings: { ...standardSettings, seed: 7 } })
    expect(Buffer.compare(bytes, encodeModel(other))).not.toBe(0)
  })

  it('tells how far it has come, up to the end', () => {
    const seen: number[] = []
    trainModel(corpus, { onProgress: ({ done, total }) => seen.push(done / total) })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })

  it('sets the bar for an answer at least as high as the bar for a choice', () => {
    const { answer, choice } = model.confidence.thresholds
    expect(answer).toBeGreaterThanOrEqual(choice)
  })
})

describe('the key of a model', () => {
  it('changes with any word that is learned from', () => {
    const topics = [...corpus.topics.slice(1), aTopic({ ...corpus.topics[0], id: 'BLK-01', phrasings: ['another way to ask'] })]
    expect(modelKey({ ...corpus, topics })).not.toBe(model.key)
    expect(modelKey({ ...corpus, equivalents: [] })).not.toBe(model.key)
    expect(modelKey(corpus, { ...standardSettings, precision: 0.5 })).not.toBe(model.key)
  })

  it('stays the same when only who is served or what is asked back changes', () => {
    const topics = corpus.topics.map((topic) => ({ ...topic, audience: 'member' as const, urgent: true }))
    expect(modelKey({ ...corpus, topics, pairs: [] })).toBe(model.key)
  })
})

describe('a model as a file', () => {
  it('comes back whole', () => {
    const { model: read } = decodeModel(bytes, model.key)
    expect(read && Buffer.compare(encodeModel(read), bytes)).toBe(0)
    expect(read?.confidence).toEqual(model.confidence)
  })

  it('is refused with the reason when it is something else, changed, cut short or of other words', () => {
    const changed = Buffer.from(bytes)
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1
    expect(decodeModel(Buffer.from('something else'), model.key)).toEqual({ refused: expect.stringContaining('not a model') })
    expect(decodeModel(changed, model.key)).toEqual({ refused: expect.stringContaining('changed') })
    expect(decodeModel(bytes.subarray(0, 900), model.key)).toEqual({ refused: expect.stringContaining('cut short') })
    expect(decodeModel(bytes, 'another key')).toEqual({ refused: expect.stringContaining('other words') })
  })
})
