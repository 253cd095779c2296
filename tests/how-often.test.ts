import type { Turn } from '../src/chat/index.js'
import { withinReason } from '../src/how-often.js'
import { aTurn, said } from './chat/a-turn.js'

const limits = { aPersonAMinute: 3, allASecond: 5 }
const start = Date.parse('2026-11-21T09:00:00Z')

const room = (how = limits) => {
  let heard = 0
  const dispatch = withinReason(how, async () => {
    heard += 1
    return { text: 'heard', summary: 'heard' }
  })
  const say = async (after: number, person = 'person-1', part: Partial<Turn> = {}) =>
    (await dispatch(said('hello', { at: new Date(start + after), person: { key: person }, ...part })))?.text
  return { say, dispatch, heard: () => heard }
}

it('lets people write as people do', async () => {
  const { say } = room()
  for (const after of [0, 20_000, 40_000, 60_000, 80_000]) expect(await say(after)).toBe('heard')
})

it('asks whoever writes too often to wait, once, and hears them again afterwards', async () => {
  const { say, heard } = room()
  for (const after of [0, 1, 2]) expect(await say(after)).toBe('heard')
  expect(await say(3)).toContain('Please wait a minute')
  expect(await say(4)).toBeUndefined()
  expect(await say(5)).toBeUndefined()
  expect(await say(20_010)).toBe('heard')
  expect(await say(20_011)).toContain('Please wait a minute')
  expect(heard()).toBe(4)
})

it('keeps nobody waiting for somebody else', async () => {
  const { say } = room()
  for (const after of [0, 1, 2, 3, 4]) await say(after)
  expect(await say(5, 'person-2')).toBe('heard')
})

it('protects the whole from a crowd, and recovers in a second', async () => {
  const { say } = room()
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => say(0, `person-${n}`)))
  expect(answers.filter((answer) => answer === 'heard')).toHaveLength(5)
  expect(answers.filter((answer) => answer?.includes('Please wait'))).toHaveLength(3)
  expect(await say(1_000, 'person-9')).toBe('heard')
})

it('always welcomes, and never repeats what was sent', async () => {
  const { dispatch, say } = room({ aPersonAMinute: 1, allASecond: 5 })
  await say(0)
  const answer = await dispatch(said('canary', { at: new Date(start), person: { key: 'person-1' } }))
  expect(JSON.stringify(answer)).not.toContain('canary')
  expect((await dispatch(aTurn({ at: new Date(start), event: { kind: 'arrived' } })))?.text).toBe('heard')
})

it('survives a clock that is set back', async () => {
  const { say } = room()
  await say(60_000)
  expect(await say(0)).toBe('heard')
})

it('holds no more than so many people', async () => {
  const { say, heard } = room({ aPersonAMinute: 1, allASecond: 1_000_000 })
  for (let n = 0; n < 10_050; n++) await say(0, `person-${n}`)
  // the first is forgotten by now, and so is heard anew
  expect(await say(0, 'person-0')).toBe('heard')
  expect(heard()).toBe(10_051)
})
