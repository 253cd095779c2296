import { join } from 'node:path'
import { createRenderer } from '../src/cards/index.js'
import { messageReply } from '../src/chat/index.js'
import { readConfig } from '../src/config.js'
import { openBooks } from '../src/kept-books.js'
import { type ChannelParts, localMailbox, openChannels } from '../src/open-channels.js'
import { openDatabase } from '../src/store/index.js'
import { aConnector } from './teams/a-connector.js'

const guid = '11111111-1111-4111-8111-111111111111'
const council = { MICROSOFT_APP_ID: guid, MICROSOFT_APP_TENANT_ID: guid, MICROSOFT_APP_PASSWORD: 'x', ALLOWED_TENANTS: guid }
const mailing = { ...council, SENDER_MAILBOX: 'posts@council.example', LINK_SECRET: 'x'.repeat(32) }

const withChannels = async (
  settings: Record<string, string>,
  story: (opened: ReturnType<typeof openChannels>, parts: ChannelParts) => Promise<void> | void,
) => {
  const db = await openDatabase(':memory:')
  const config = readConfig(settings)
  const parts: ChannelParts = {
    config,
    graphUrl: config.sending.graphUrl ?? 'http://127.0.0.1:9',
    scope: () => ({ council: 'buckinghamshire', tenant: 'tenant-1', groups: {} }),
    books: openBooks(db, ':memory:'),
    render: createRenderer(join(__dirname, '../cards')),
  }
  try {
    await story(openChannels(parts), parts)
  } finally {
    await db.destroy()
  }
}

describe('the ways to people', () => {
  it('are all open in local mode, from a made-up mailbox', () =>
    withChannels({}, ({ channels, mailbox }) => {
      expect(Object.keys(channels)).toEqual(['card', 'feed', 'mail', 'calendar'])
      expect(mailbox).toBe(localMailbox)
    }))

  it('have no mail and no invitations for a council without a mailbox', () =>
    withChannels(council, ({ channels, mailbox }) => {
      expect(Object.keys(channels)).toEqual(['card', 'feed'])
      expect(mailbox).toBeUndefined()
    }))

  it.each([
    ['a secret', mailing],
    ['a certificate', { ...mailing, GRAPH_CERTIFICATE: '/no/such.pem' }],
    ['a managed identity', { ...mailing, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }],
  ])('are open for a council with a mailbox and %s', (_name, settings) =>
    withChannels(settings, ({ channels, mailbox }) => {
      expect(Object.keys(channels)).toEqual(['card', 'feed', 'mail', 'calendar'])
      expect(mailbox).toBe('posts@council.example')
    }),
  )

  it('prefer the card to the activity feed, because that is where a reminder can be answered', () =>
    withChannels(mailing, ({ channels }) => {
      expect(Object.keys(channels)[0]).toBe('card')
    }))
})

describe('a card in local mode', () => {
  const payload = JSON.parse(JSON.stringify(messageReply({ title: 'Please read', lines: ['x'] })))
  const letter = { keyUuid: 'k', directoryId: 'person-1', address: 'a@council.example', payload }

  it("goes to the person's chat in whatever tenant the Playground says, without a token", () =>
    withChannels({}, async ({ channels }, { books: { conversations } }) => {
      const connector = await aConnector()
      const { serviceUrl } = connector
      await conversations.remember({ conversation: 'a:1', person: 'person-1', serviceUrl, tenant: 'any', bot: '28:b', place: 'personal' })
      expect(await channels.card?.post(letter, () => true)).toMatchObject({ verdict: 'ok' })
      expect(connector.seen).toMatchObject([{ path: '/uk/v3/conversations/a%3A1/activities', authorization: undefined }])
      await connector.close()
    }))

  it('goes nowhere for somebody who has not opened the chat, so that mail is tried', () =>
    withChannels({}, async ({ channels }) => {
      expect(await channels.card?.post(letter, () => true)).toEqual({ verdict: 'missing', code: 'NoChatKnown' })
    }))
})
