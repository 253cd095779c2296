import { type AskQuestion, answerFeatures, type Outcome } from '../../src/answer/index.js'
import { createAskedCounts } from '../../src/asked-counts.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()

const asking =
  (outcome: Outcome): AskQuestion =>
  () => ({ outcome, ranked: [], parts: [], readAs: [], reasons: [] })

const aCounter = () => {
  const counted: string[] = []
  const counts = {
    asked: async (topic: string, person: string, at: Date) => void counted.push(`${topic} ${person} ${at.toISOString().slice(0, 10)}`),
    missed: async (kind: string, at: Date) => void counted.push(`${kind} ${at.toISOString().slice(0, 10)}`),
  }
  return { counted, counts }
}

const countedFor = async (outcome: Outcome, turn = said('Can I share this?')) => {
  const { counted, counts } = aCounter()
  await answerFeatures(content, asking(outcome), { counts }).last.handle(turn)
  return counted
}

describe('what is counted of a question', () => {
  it('is the topic of a direct answer, and of a title that was chosen', async () => {
    expect(await countedFor({ kind: 'answer', topics: ['SHR-01', 'SHR-02'] })).toEqual(['SHR-01 person-1 2026-11-21'])
    expect(await countedFor({ kind: 'none' }, tapped({ verb: 'topic', topic: 'SHR-02' }))).toEqual(['SHR-02 person-1 2026-11-21'])
  })

  it('is that nothing was found, and that no title was meant', async () => {
    expect(await countedFor({ kind: 'none' })).toEqual(['no-guidance 2026-11-21'])
    expect(await countedFor({ kind: 'none' }, tapped({ verb: 'none-of-these' }))).toEqual(['none-of-these 2026-11-21'])
  })

  it('is nothing while it is not sure what was meant, for another service, and for a button that is gone', async () => {
    const [decline = ''] = content.declines.keys()
    expect(await countedFor({ kind: 'choice', topics: ['SHR-01', 'SHR-02'] })).toEqual([])
    expect(await countedFor({ kind: 'redirect', decline })).toEqual([])
    expect(await countedFor({ kind: 'none' }, tapped({ verb: 'topic', topic: 'XXX-99' }))).toEqual([])
  })
})

describe('counting', () => {
  const aBook = () => {
    const counted: string[] = []
    return {
      counted,
      asked: async (topic: string, _person: string, month: string) => void counted.push(`${topic} ${month}`),
      missed: async (kind: string, day: string) => void counted.push(`${kind} ${day}`),
    }
  }

  it('is by the month and day in London', async () => {
    const book = aBook()
    const counts = createAskedCounts(book, () => undefined)
    await counts.asked('SHR-01', 'ann', new Date('2026-06-30T23:30:00Z'))
    await counts.missed('no-guidance', new Date('2026-06-30T23:30:00Z'))
    expect(book.counted).toEqual(['SHR-01 2026-07', 'no-guidance 2026-07-01'])
  })

  it('costs nobody their answer when it fails', async () => {
    let faults = 0
    const broken = async () => {
      throw new Error('The disk is full.')
    }
    const counts = createAskedCounts({ asked: broken, missed: broken }, () => {
      faults += 1
    })
    const reply = await answerFeatures(content, asking({ kind: 'answer', topics: ['SHR-01'] }), { counts }).last.handle(said('x'))
    expect(reply?.card?.template).toBe('answer')
    expect(faults).toBe(1)
  })
})
