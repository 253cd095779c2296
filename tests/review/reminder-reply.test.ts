import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import { reminderReply } from '../../src/review/index.js'
import { cardKey, contentWithVersion } from './a-version.js'

const content = contentWithVersion()
const ask = { version: cardKey, because: 'changed', whatChanged: ['A new line on pictures made by AI.'], decidedOn: '2026-11-03' } as const

describe('the card that asks a person to read', () => {
  it('says what changed, the version, its date, why they get it, and how to be reminded otherwise', () => {
    const { text } = reminderReply(content, ask)
    for (const words of [
      'Please read:',
      'Version 1.1, from 3 November 2026',
      'A new line on pictures made by AI.',
      'You get this because it is written for',
      'Adopted by the council.',
      'type "reminders"',
    ])
      expect(text).toContain(words)
  })

  it('has one button to open, one to acknowledge, and two to be asked later', () => {
    const reply = reminderReply(content, { ...ask, link: 'https://posts.example.org/card' })
    const card = createRenderer(join(__dirname, '../../cards'))(reply.card ?? { template: '', data: {} }, reply.text)
    expect((card.actions as { title: string }[]).map(({ title }) => title)).toEqual([
      'Open it',
      'I have read this version',
      'Remind me tomorrow',
      'Remind me next week',
    ])
  })

  it('says so when the council has not adopted the version', () => {
    const card = content.documents.get('bucks-a4-card')
    if (!card) throw new Error('The card is missing.')
    const noted = {
      ...card,
      versions: [
        {
          version: '1.1',
          councils: [{ council: 'buckinghamshire', status: 'Noted' as const, date: 'not stated', minute: 'not stated', body: 'Committee' }],
        },
      ],
    }
    const text = reminderReply({ ...content, documents: new Map([['bucks-a4-card', noted]]) }, ask).text
    expect(text).toContain('Noted, not adopted by the council.')
  })

  it('leaves the date out rather than guess it', () => {
    const { decidedOn: _, ...undated } = ask
    expect(reminderReply(content, undated).text).toContain('\nVersion 1.1\n')
  })

  it('does not go out for a version that the registers do not hold', () => {
    expect(() => reminderReply(content, { ...ask, version: 'bucks-a4-card@7' })).toThrow('hold no version')
  })
})
