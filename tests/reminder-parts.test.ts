import { readConfig } from '../src/config.js'
import { openBooks } from '../src/kept-books.js'
import { downloadLink, linksFor, reminderParts } from '../src/reminder-parts.js'
import { openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'

const content = starterContent()
const guid = '11111111-1111-4111-8111-111111111111'
const council = { MICROSOFT_APP_ID: guid, MICROSOFT_APP_TENANT_ID: guid, MICROSOFT_APP_PASSWORD: 'x', ALLOWED_TENANTS: guid }
const day = 86_400_000

const withParts = async (settings: Record<string, string>, story: (parts: Awaited<ReturnType<typeof someParts>>) => Promise<void>) => {
  const parts = await someParts(settings)
  try {
    await story(parts)
  } finally {
    await parts.db.destroy()
  }
}

const someParts = async (settings: Record<string, string>) => {
  const config = readConfig({ PUBLIC_URL: 'https://posts.example/', ...settings })
  const db = await openDatabase(':memory:')
  const books = openBooks(db, ':memory:')
  const links = linksFor(config)
  let woken = 0
  const wake = () => {
    woken += 1
  }
  const parts = reminderParts({ config, content: () => content, books, links, channels: ['card', 'mail'], wake })
  return { db, config, books, links, parts, woken: () => woken }
}

const rightIn = (address: string) => new URL(address).searchParams.get('t') ?? ''

describe('the links of a mail', () => {
  it('lead to the pages of the bot, carry one right for one person, and end after sixty days', () =>
    withParts({}, async ({ parts, links }) => {
      const address = parts.linkFor(7, 'read', 'a4-card@1.0') ?? ''
      expect(address).toMatch(/^https:\/\/posts\.example\/read\?t=/)
      expect(links?.read(rightIn(address), Date.now() + 59 * day)).toMatchObject({ for: 'read', person: 7, version: 'a4-card@1.0' })
      expect(links?.read(rightIn(address), Date.now() + 61 * day)).toBeUndefined()
      expect(parts.linkFor(7, 'stop-mail')).toMatch(/^https:\/\/posts\.example\/mail\/stop\?t=/)
    }))

  it('let a person download their own record for ten minutes', () =>
    withParts({}, async ({ config, links }) => {
      if (!links) throw new Error('local mode signs links')
      const address = downloadLink(config, links, 7, 1_000)
      expect(links.read(rightIn(address), 600_000)).toMatchObject({ for: 'record', person: 7 })
      expect(links.read(rightIn(address), 602_000)).toBeUndefined()
    }))

  it('are left out for a council that has no secret, and signed by its secret where it has one', async () => {
    await withParts(council, async ({ parts, links }) => {
      expect(links).toBeUndefined()
      expect(parts.linkFor(7, 'read', 'a4-card@1.0')).toBeUndefined()
    })
    const secret = { ...council, LINK_SECRET: 'x'.repeat(32) }
    await withParts(secret, async ({ parts }) =>
      withParts({ ...secret, LINK_SECRET: 'y'.repeat(32) }, async (other) => {
        expect(other.links?.read(rightIn(parts.linkFor(7, 'stop-mail') ?? ''), Date.now())).toBeUndefined()
      }),
    )
  })
})

describe('what reminders are handed', () => {
  it('writes to the outbox and wakes the couriers', () =>
    withParts({}, async ({ parts, books, woken }) => {
      await books.people.sync('local', 'member', [{ tenant: 'local', directoryId: 'a', address: 'a@council.example', audience: 'member' }])
      const [person] = await books.people.active('local', 'member')
      const notice = {
        ...{ tenant: 'local', kind: 'proof', version: '', stage: 'first', dueAt: 0, expiresAt: Date.now() + day },
        recipients: [{ person: person?.id ?? 0, ways: [{ channel: 'card', payload: {} }] as const }],
      }
      expect((await parts.announce(notice)).added).toBe(1)
      expect(woken()).toBe(1)
    }))

  it('is quiet at the hours of the settings, and altogether while an officer has stopped sending', () =>
    withParts({ OPENING_HOURS: '8-20' }, async ({ parts, books }) => {
      expect(await parts.quiet()).toMatchObject({ opens: 8, closes: 20, stopped: false })
      await books.switches.set('pause-sending', { isOn: true, reason: 'mourning', setBy: 'officer 1' })
      expect(await parts.quiet()).toMatchObject({ stopped: true })
    }))

  it('opens the chat with the bot by its own id, and in local mode the chat page', async () => {
    await withParts(council, async ({ parts }) => expect(parts.chatLink).toBe(`https://teams.microsoft.com/l/chat/0/0?users=28:${guid}`))
    await withParts({ PLAYGROUND_PORT: '4000' }, async ({ parts }) => expect(parts.chatLink).toBe('http://localhost:4000'))
    await withParts({ PLAYGROUND: 'off' }, async ({ parts }) => expect(parts.chatLink).toBeUndefined())
  })
})
