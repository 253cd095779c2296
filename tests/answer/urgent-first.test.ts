import { type AskQuestion, urgentFirst } from '../../src/answer/index.js'
import { starterContent } from '../a-content.js'

const planning: AskQuestion = () => ({ outcome: { kind: 'answer', topics: ['PLN-01'] }, ranked: [], parts: [], readAs: [], reasons: [] })
const ask = urgentFirst(starterContent(), planning)

describe('words of somebody in danger', () => {
  it.each([
    'I want to die',
    "after that vote I don't want to be here any more",
    'They won. I will KILL MYSELF, tell the committee',
    'I feel like ending it all',
  ])('"%s" leads to help, whatever topic fits', (question) => {
    expect(ask(question).outcome).toEqual({ kind: 'redirect', decline: 'distress' })
  })

  it.each([
    'someone said they will kill me',
    'how do I post about a suicide in the ward',
    'I want to diet in public',
    'when does the consultation end',
  ])('"%s" is left to the engine', (question) => {
    expect(ask(question).outcome).toEqual({ kind: 'answer', topics: ['PLN-01'] })
  })
})
