import { answerFeature } from '../../src/answer/answer-feature.js'
import type { AskQuestion, Outcome } from '../../src/answer/index.js'
import { createFindPassage } from '../../src/answer/passages/find-passage.js'
import type { Passage } from '../../src/content/index.js'
import { aContent } from '../a-content.js'
import { said } from '../chat/a-turn.js'

const document = 'bucks-social-media-policy'
const passage = (section: string, text: string): Passage => ({ document, version: 'not stated', path: [section], text })
const drones = passage(
  'Drones and live video',
  'A drone may be flown over council land for a live stream with the leave of the parks manager, asked for a week before.',
)
const passages = [
  drones,
  passage('Allotments', 'Plot holders may share pictures of the allotment when no other plot holder can be seen in them.'),
  passage('Bunting', 'Bunting across the high street is arranged with the town team and taken down within a week.'),
]
const find = createFindPassage(passages)

describe("finding what the council's own documents say", () => {
  it.each(['can i fly a drone for a live stream', 'drones and the parks manager', 'who gives leave for flying a drone over council land'])(
    'finds the section for "%s"',
    (question) => expect(find(question)).toBe(drones),
  )

  it.each(['can I share a petition', 'the', '', 'what is the weather on council land in a week', 'high'])(
    'finds nothing for "%s" rather than something far off',
    (question) => expect(find(question)).toBeUndefined(),
  )

  it('finds nothing where there are no documents', () => {
    expect(createFindPassage([])('can i fly a drone')).toBeUndefined()
  })

  it('stays quick for a very long question', () => {
    expect(find('drone live stream '.repeat(5_000))).toBe(drones)
  })
})

describe('a passage is shown', () => {
  const content = { ...aContent(), passages }
  const ask =
    (outcome: Outcome): AskQuestion =>
    () => ({ outcome, ranked: [], parts: [], readAs: [], reasons: [] })
  const reply = async (outcome: Outcome, text = 'can i fly a drone for a live stream') =>
    (await answerFeature(content, ask(outcome)).handle(said(text)))?.text ?? ''

  it.each<Outcome>([{ kind: 'none' }, { kind: 'choice', topics: ['IMG-04', 'MTG-04'] }])(
    'below %j, quoted, with its section and standing',
    async (outcome) => {
      const text = await reply(outcome)
      expect(text).toContain(`in the council's own words: "${drones.text}"`)
      expect(text).toContain('Social Media Policy, Drones and live video, version not stated, Noted')
    },
  )

  it('never beside a topic that answers, nor beside a kind refusal', async () => {
    expect(await reply({ kind: 'answer', topics: ['IMG-04'] })).not.toContain('own words')
    expect(await reply({ kind: 'redirect', decline: 'misuse' })).not.toContain('own words')
  })
})
