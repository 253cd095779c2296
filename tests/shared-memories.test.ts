import { messageReply } from '../src/chat/index.js'
import { withinReason } from '../src/how-often.js'
import { createSharedMemories, veiled } from '../src/shared-memories.js'
import type { Whispers } from '../src/store/index.js'
import { said } from './chat/a-turn.js'

const at = new Date('2026-11-21T09:00:00Z')
const chat = 'a:a-chat-in-teams'

/** Two ends of a line that carries what is told as JSON, at once; and all that went over it. */
const aLine = () => {
  const told: string[] = []
  const ends = [new Map<string, (what: unknown) => void>(), new Map<string, (what: unknown) => void>()] as const
  const end = (self: number): Whispers => ({
    tell: (about, what) => {
      told.push(JSON.stringify(what))
      ends[1 - self]?.get(about)?.(JSON.parse(JSON.stringify(what) ?? 'null'))
    },
    onHeard: (about, take) => void ends[self]?.set(about, take),
    stop: async () => undefined,
  })
  return { one: end(0), two: end(1), told }
}

describe('what one instance remembers', () => {
  it('is known at the other: the last answer, who was asked, what was ticked', async () => {
    const { one, two } = aLine()
    const [here, there] = [createSharedMemories(one), createSharedMemories(two)]
    await here.lastShown.keep(chat, { topic: 'SHR-01', asker: 'member' }, at)
    expect(await there.lastShown.find(chat, at)).toEqual({ topic: 'SHR-01', asker: 'member' })
    await there.lastShown.drop(chat)
    expect(await here.lastShown.find(chat, at)).toBeUndefined()

    expect(await here.askedOnce.first('person', at)).toBe(true)
    expect(await there.askedOnce.first('person', at)).toBe(false)

    here.draftMemory.tell(chat, { decides: ['planning'], image: true }, at)
    there.draftMemory.markChecked(chat, ['alt-text'], at)
    const known = { told: { decides: ['planning'], image: true }, checked: ['alt-text'] }
    expect(here.draftMemory.recall(chat, at)).toEqual(known)
    expect(there.draftMemory.recall(chat, at)).toEqual(known)
  })

  it('goes over the line without the address of a chat or a person', async () => {
    const { one, told } = aLine()
    const here = createSharedMemories(one)
    await here.lastShown.keep(chat, { topic: 'SHR-01', asker: 'member' }, at)
    await here.askedOnce.first('29:a-person', at)
    here.draftMemory.tell(chat, { account: 'private' }, at)
    expect(told).toHaveLength(3)
    expect(told.join()).not.toMatch(/a-chat|a-person/)
    expect(veiled(chat)).toHaveLength(24)
  })

  it('is not changed by what does not have the shape of a note', async () => {
    const { one, two } = aLine()
    const here = createSharedMemories(one)
    const key = veiled(chat)
    for (const about of ['shown', 'dropped', 'asked', 'told', 'checked', 'turn'])
      for (const what of [
        undefined,
        'x',
        [],
        [key],
        [key, { topic: 1 }, at],
        [key, { decides: ['everything'] }, at],
        [key, ['x'], 'no time'],
      ])
        two.tell(about, what)
    expect(await here.lastShown.find(chat, at)).toBeUndefined()
    expect(here.draftMemory.recall(chat, at)).toEqual({ told: {}, checked: [] })
    expect(await here.askedOnce.first(chat, at)).toBe(true)
  })
})

describe('how often somebody writes', () => {
  const heard = async () => messageReply({ title: 'heard', lines: [] })
  const limits = { aPersonAMinute: 4, allASecond: 100 }

  it('is counted over both instances, and they are asked to wait once', async () => {
    const { one, two } = aLine()
    const rooms = [withinReason(limits, heard, one), withinReason(limits, heard, two)]
    const say = async (n: number) => (await rooms[n % 2]?.(said('hello', { at: new Date(at.getTime() + n) })))?.summary
    const answers = []
    for (let n = 0; n < 9; n++) answers.push(await say(n))
    expect(answers.slice(0, 4)).toEqual(['heard', 'heard', 'heard', 'heard'])
    expect(answers[4]).toContain('One moment')
    expect(answers.slice(5)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is counted twice as high without the line between them', async () => {
    const rooms = [withinReason(limits, heard), withinReason(limits, heard)]
    const answers = []
    for (let n = 0; n < 9; n++) answers.push((await rooms[n % 2]?.(said('hello', { at: new Date(at.getTime() + n) })))?.summary)
    expect(answers.filter((answer) => answer === 'heard')).toHaveLength(8)
  })
})
