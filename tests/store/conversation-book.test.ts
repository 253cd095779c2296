import { createConversationBook, openDatabase } from '../../src/store/index.js'

const known = {
  conversation: 'conversation-1',
  person: 'person-1',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenant: 'tenant-1',
  bot: 'bot-1',
  place: 'personal',
}

const withBook = async (
  work: (book: ReturnType<typeof createConversationBook>, db: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>,
) => {
  const db = await openDatabase(':memory:')
  try {
    await work(
      createConversationBook(db, () => 1_700_000_000_000),
      db,
    )
  } finally {
    await db.destroy()
  }
}

describe('the conversation book', () => {
  it('gives back a conversation as it was told', () =>
    withBook(async (book) => {
      await book.remember(known)
      expect(await book.find(known.conversation)).toEqual(known)
    }))

  it('knows nothing of a conversation it was never told of', () =>
    withBook(async (book) => {
      expect(await book.find('conversation-2')).toBeUndefined()
    }))

  it("finds a person's own chat by tenant and person, never a group's, and the one last in use", async () => {
    let now = 1
    const db = await openDatabase(':memory:')
    const book = createConversationBook(db, () => now++)
    await book.remember({ ...known, conversation: 'own-old', serviceUrl: 'https://smba.trafficmanager.net/emea/' })
    await book.remember({ ...known, conversation: 'own-new' })
    await book.remember({ ...known, conversation: 'group', place: 'group' })
    await book.remember({ ...known, conversation: 'elsewhere', tenant: 'tenant-2' })
    expect(await book.personal('tenant-1', 'person-1')).toEqual({ ...known, conversation: 'own-new' })
    expect(await book.personal('tenant-1', 'person-2')).toBeUndefined()
    expect(await book.personal('tenant-3', 'person-1')).toBeUndefined()
    expect(await book.personal(undefined, 'person-1')).toMatchObject({ conversation: 'elsewhere' })
    expect(await book.lastServiceUrl('tenant-1')).toBe(known.serviceUrl)
    expect(await book.lastServiceUrl('tenant-3')).toBeUndefined()
    await db.destroy()
  })

  it('takes the newest when told twice, because an install event may come again', () =>
    withBook(async (book, db) => {
      await book.remember(known)
      await book.remember({ ...known, serviceUrl: 'https://smba.trafficmanager.net/emea/' })
      expect(await book.find(known.conversation)).toMatchObject({ serviceUrl: 'https://smba.trafficmanager.net/emea/' })
      expect(await db.selectFrom('conversation').selectAll().execute()).toHaveLength(1)
    }))

  it('keeps what is needed to write again, and no more', () =>
    withBook(async (book, db) => {
      await book.remember(known)
      const [row] = await db.selectFrom('conversation').selectAll().execute()
      expect(Object.keys(row ?? {}).sort()).toEqual(['bot', 'conversation', 'person', 'place', 'seen_at', 'service_url', 'tenant'])
    }))

  it('lets exactly one of many welcomes through, even when they come at once', () =>
    withBook(async (book) => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => book.welcomeOnce('conversation-1')))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect(await book.welcomeOnce('conversation-1')).toBe(false)
      expect(await book.welcomeOnce('conversation-2')).toBe(true)
    }))

  it('forgets everything of one conversation and nothing of another', () =>
    withBook(async (book) => {
      await book.remember(known)
      await book.remember({ ...known, conversation: 'conversation-2' })
      await book.welcomeOnce('conversation-1')
      await book.forget('conversation-1')
      expect(await book.find('conversation-1')).toBeUndefined()
      expect(await book.find('conversation-2')).toBeDefined()
      expect(await book.welcomeOnce('conversation-1')).toBe(true)
    }))

  it('may be told to forget what it never knew', () =>
    withBook(async (book) => {
      await expect(book.forget('conversation-9')).resolves.toBeUndefined()
    }))

  it('keeps hostile text as text', () =>
    withBook(async (book) => {
      const conversation = "x'; drop table conversation; --"
      await book.remember({ ...known, conversation })
      expect(await book.find(conversation)).toMatchObject({ conversation })
      expect(await book.find(known.conversation)).toBeUndefined()
    }))
})
