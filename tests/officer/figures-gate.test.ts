import { action, type Feature } from '../../src/chat/index.js'
import { officerFeature, questionsPart, reportPart, statusPart } from '../../src/officer/index.js'
import { said, tapped } from '../chat/a-turn.js'
import { anOfficer, notOfficers } from './a-desk.js'
import { aCouncil, morning } from './figures.js'

let council: Awaited<ReturnType<typeof aCouncil>>
let room: Feature
let question: string
const sent: string[] = []

beforeEach(async () => {
  council = await aCouncil(12)
  sent.length = 0
  question = await council.questions.send({ text: 'canary-5150', person: 'ann', at: morning })
  const status = { figures: async () => council.figures, deeds: council.deeds }
  const post = { canReach: async () => true, send: async (id: string) => void sent.push(id) }
  const { content } = council.figures
  room = officerFeature(
    [statusPart(status), reportPart(status), questionsPart({ ...status, content, questions: council.questions, post, keptDays: 90 })],
    council.refusals,
  )
})
afterEach(() => council.db.destroy())

/** For each button of these parts, data that does something for an officer. */
const payloads = (): Record<string, Record<string, unknown>> => ({
  'officer-report': { quarter: '2026-Q4' },
  'officer-questions': { from: 0 },
  'officer-question': { question },
  'officer-answer': { question, answer: 'Yes' },
  'officer-topic-needed': { question },
  'officer-drop-question': { question, sure: true },
})
const verbs = Object.keys({
  'officer-report': 1,
  'officer-questions': 1,
  'officer-question': 1,
  'officer-answer': 1,
  'officer-topic-needed': 1,
  'officer-drop-question': 1,
})

const nothingHappened = async () => {
  expect(sent).toEqual([])
  expect(await council.log.last(9)).toEqual([])
  expect(await council.questions.all()).toMatchObject([{ text: 'canary-5150', answeredAt: undefined, topicNeededAt: undefined }])
}

it('knows every button of the desk whose name has to do with questions or reports', () => {
  const known = action.options.map((option) => option.shape.verb.value).filter((verb) => /question|report|topic-needed|answer$/.test(verb))
  expect(verbs).toEqual(expect.arrayContaining(known.filter((verb) => verb.startsWith('officer-'))))
})

describe.each(notOfficers)('%s', (_who, person) => {
  it('is refused every command, by every name, and sees no figure and no question', async () => {
    for (const { name, aliases } of room.commands)
      for (const text of [name, ...aliases]) expect((await room.handle(said(text, { person })))?.text).toContain('for the officers')
    await nothingHappened()
  })

  it.each(verbs)('is refused the button %s, replayed and forged', async (verb) => {
    const claims = { officer: true, id: 12, who: 'officer 12', person: anOfficer, place: 'personal' }
    for (const data of [
      { verb, ...payloads()[verb] },
      { ...claims, verb, ...payloads()[verb] },
    ])
      expect(JSON.stringify(await room.handle(tapped(data, { person })))).not.toContain('canary')
    expect((await council.refusals.since('2026-01-01')).map(({ command, times }) => [command, times])).toEqual([[verb, 2]])
    await nothingHappened()
  })
})

describe('an officer', () => {
  it.each(['group', 'channel'] as const)('gets nothing of it in a %s, where others read along', async (place) => {
    for (const { name } of room.commands)
      expect((await room.handle(said(name, { person: anOfficer, place })))?.summary).toContain('private chat')
    for (const verb of verbs)
      expect((await room.handle(tapped({ verb, ...payloads()[verb] }, { person: anOfficer, place })))?.summary).toContain('private chat')
    await nothingHappened()
  })

  it.each(verbs)('is answered to the button %s in private, so that the refusals above are not idle', async (verb) => {
    const reply = await room.handle(tapped({ verb, ...payloads()[verb] }, { person: anOfficer, at: new Date(morning) }))
    expect(reply?.summary).not.toMatch(/for the officers|out of date|is gone/)
  })
})
