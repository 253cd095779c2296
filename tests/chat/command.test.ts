import { asksFor, button, type Command, isCommand, messageReply, plainWords, readAction } from '../../src/chat/index.js'

const card: Command = { name: 'card', description: 'The card', aliases: ["do's and don'ts", 'the a4 card'] }

describe('commands', () => {
  it.each(['card', 'CARD', ' Card. ', 'dos and donts', 'Do’s and don’ts!', 'The A4 card?'])('reads "%s" as the command', (text) => {
    expect(isCommand(card, text)).toBe(true)
  })

  it.each(['', '???', 'card games', 'is there a card', '👍'])('does not take "%s" for the command', (text) => {
    expect(isCommand(card, text)).toBe(false)
  })

  it('compares words without case, accents, punctuation or hidden characters', () => {
    expect(plainWords('Café\u200b, “WHAT’S on?”')).toBe('cafe whats on')
  })

  it('hears a typed command and a tapped one alike', () => {
    expect(asksFor(card, { kind: 'message', text: 'the a4 card', pictures: 0, edited: false })).toBe(true)
    expect(asksFor(card, { kind: 'action', verb: 'command', data: { command: 'card' } })).toBe(true)
    expect(asksFor(card, { kind: 'action', verb: 'command', data: { command: 'help' } })).toBe(false)
    expect(asksFor(card, { kind: 'arrived' })).toBe(false)
  })
})

describe('buttons', () => {
  it('carry a verb that cannot disagree with their data', () => {
    expect(button('Go', { verb: 'topic', topic: 'SHR-01' })).toEqual({
      title: 'Go',
      verb: 'topic',
      data: { verb: 'topic', topic: 'SHR-01' },
    })
  })

  it.each([
    ['no-such-verb', {}],
    ['topic', { topic: 7 }],
    ['topic', { topic: 'x'.repeat(100) }],
    ['command', {}],
    ['check', { draft: { nested: true } }],
  ])('made up by somebody else are not read: %s %j', (verb, data) => {
    expect(readAction(verb, data)).toBeUndefined()
  })

  it('are read by the verb that was tapped, whatever the data says', () => {
    expect(readAction('none-of-these', { verb: 'topic', topic: 'SHR-01' })).toEqual({ verb: 'none-of-these' })
  })
})

describe('a short message', () => {
  it('says the same as a card and as plain text', () => {
    const reply = messageReply({ title: 'Hello', lines: ['One.', 'Two.'], notice: ['Small print.'] })
    expect(reply.text).toBe('Hello\nOne.\nTwo.\nSmall print.')
    expect(reply.card).toMatchObject({ template: 'message', data: { title: 'Hello', lines: [{ text: 'One.' }, { text: 'Two.' }] } })
  })
})
