import { campaignMeant } from '../src/cli/remind-campaign.js'
import { starterContent } from './a-content.js'

const card = { document: 'bucks-a4-card' } as const

describe('what is asked about', () => {
  const content = starterContent()

  it.each([
    [{}, 'Name the document: --document bucks-a4-card'],
    [{ document: 'nothing' }, 'There is no document "nothing"'],
    [{ document: 'bucks-social-media-policy' }, 'Its version is not stated'],
    [{ ...card, version: '9' }, 'has no version 9. It has: 0.1 draft.'],
    [{ ...card, because: 'whim' }, '--because takes'],
    [{ ...card, audience: 'all' }, '--audience takes'],
    [{ ...card, decided: 'yesterday' }, '--decided takes a day'],
  ] as const)('must be right: %j is refused with advice: %s', (values, advice) =>
    expect(() => campaignMeant(content, values, '2026-11-21')).toThrow(advice),
  )

  it('is the version named, for whom it is written, from the day of its decision', () => {
    expect(campaignMeant(content, { ...card, changed: ['One line.'], factual: true }, '2026-11-23')).toMatchObject({
      version: '0.1 draft',
      audience: 'both',
      because: 'changed',
      tone: 'factual',
      whatChanged: ['One line.'],
      decidedOn: '2026-11-21',
      askedOn: '2026-11-23',
    })
  })
})
