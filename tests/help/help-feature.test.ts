import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import type { Reply } from '../../src/chat/index.js'
import { helpFeature } from '../../src/help/index.js'
import { aContent } from '../a-content.js'
import { aTurn, said, tapped } from '../chat/a-turn.js'

const content = aContent()
const { conversation, pack } = content
const feature = helpFeature(content)
const render = createRenderer(join(__dirname, '../../cards'))
const reply = async (turn: Parameters<typeof feature.handle>[0]) => {
  const given = await feature.handle(turn)
  if (!given) throw new Error('The feature left this turn to others.')
  return given
}
const buttonsOf = ({ card }: Reply) => (card?.data.buttons ?? []) as { title: string; data: Record<string, unknown> }[]

describe('the welcome', () => {
  const welcome = () => reply(aTurn({ event: { kind: 'arrived' } }))

  it('says what this does, what happens to what you type and who runs it', async () => {
    const { text, card } = await welcome()
    expect(card?.template).toBe('welcome')
    for (const words of [...conversation.welcome.lines, conversation.welcome.privacy, conversation.welcome.runBy])
      expect(text).toContain(words)
  })

  it('offers three buttons that can be tapped at once: a topic that is there, the card, and the check', async () => {
    const buttons = buttonsOf(await welcome())
    expect(buttons.map(({ data }) => data.verb)).toEqual(['topic', 'command', 'command'])
    expect(content.topics.has(String(buttons[0]?.data.topic))).toBe(true)
    expect(buttons.slice(1).map(({ data }) => data.command)).toEqual(['card', 'check'])
  })
})

describe('help', () => {
  it.each(['help', 'HELP', 'Help!', 'what can you do?', 'menu', 'how do I use this'])(
    'answers "%s" with what can be done here',
    async (words) => {
      const { text, summary } = await reply(said(words))
      expect(text).toContain(conversation.help.lines[0])
      expect(text).toContain(pack.notice)
      expect(summary).toBe(conversation.help.title)
    },
  )

  it('answers a tapped button as it answers the word', async () => {
    expect(await reply(tapped({ verb: 'command', command: 'help' }))).toEqual(await reply(said('help')))
  })

  it('answers alike in a group chat and a channel', async () => {
    for (const place of ['group', 'channel'] as const) expect(await reply(said('help', { place }))).toEqual(await reply(said('help')))
  })
})

describe('privacy', () => {
  it.each(['privacy', 'Is this private?', 'do you keep what I type', 'who can see what i type?'])(
    'is explained when asked "%s"',
    async (words) => {
      const { text } = await reply(said(words))
      for (const line of conversation.privacy.lines) expect(text).toContain(line)
    },
  )
})

describe('who to ask', () => {
  it.each(['who do I ask', 'Who should I ask?', 'contacts', 'talk to a human'])(
    'lists roles when asked "%s", first the one to start with',
    async (words) => {
      const { card, text } = await reply(said(words))
      const contacts = card?.data.contacts as { role: string }[]
      expect(contacts[0]?.role).toBe('Monitoring Officer')
      expect(contacts.length).toBeGreaterThanOrEqual(5)
      for (const { role } of contacts) expect(text).toContain(role)
    },
  )

  it('leaves out a role that the council has not named', async () => {
    const contacts = new Map(content.contacts)
    contacts.delete('police')
    const without = await helpFeature(aContent({ contacts })).handle(said('contacts'))
    expect(without?.text).not.toContain('Police')
  })
})

describe('small talk', () => {
  it.each(['hi', 'Hello', 'hey!', 'Good morning', 'hello there 👋'])('greets back: "%s"', async (words) => {
    const given = await reply(said(words))
    expect(given.text).toContain(conversation.greeting)
    expect(buttonsOf(given).length).toBeGreaterThan(0)
  })

  it.each(['thanks', 'Thank you!', 'ta', 'many thanks', 'cheers 🙂'])('takes thanks kindly: "%s"', async (words) => {
    expect((await reply(said(words))).text).toContain(conversation.thanks)
  })
})

describe('a message with nothing to read', () => {
  it.each(['👍', '🤔🤔', '...', '?', '!?', '', '   ', 'Привет, как дела', '你好'])(
    'gets kind words and not silence: "%s"',
    async (words) => {
      const { text } = await reply(said(words))
      expect(text).toContain(conversation.unreadable)
    },
  )

  it('gets advice about pictures when it is a picture alone', async () => {
    const { text } = await reply(aTurn({ event: { kind: 'message', text: '', pictures: 1, edited: false } }))
    expect(text).toContain(conversation.pictureOnly)
  })
})

describe('what belongs to other features', () => {
  it.each([
    'can I retweet a petition?',
    'card',
    'check',
    'help me word a post about planning',
    'thanks but can I share it?',
    'hi can I post a photo',
    '42',
    'x',
  ])('is left to them: "%s"', async (words) => {
    expect(await feature.handle(said(words))).toBeUndefined()
  })

  it('is left to them when tapped', async () => {
    expect(await feature.handle(tapped({ verb: 'topic', topic: 'SHR-09' }))).toBeUndefined()
    expect(await feature.handle(tapped({ verb: 'command', command: 'card' }))).toBeUndefined()
    expect(await feature.handle(tapped({ verb: 'made-up', command: 'help' }))).toBeUndefined()
  })
})

describe('every reply of help', () => {
  it.each(['help', 'privacy', 'contacts', 'hi', 'thanks', '👍'])(
    'can be shown as a card, and never echoes what was typed: "%s"',
    async (words) => {
      const { card, text, summary } = await reply(said(words))
      if (!card) throw new Error('There is no card.')
      expect(render(card, text)).toMatchObject({ type: 'AdaptiveCard', fallbackText: text })
      expect(summary).not.toBe('')
      if (words === '👍') expect(text).not.toContain(words)
    },
  )

  it('tells the menu four commands, and not the thanks', () => {
    expect(feature.commands.map(({ name }) => name)).toEqual(['help', 'privacy', 'who do I ask', 'hi'])
  })
})
