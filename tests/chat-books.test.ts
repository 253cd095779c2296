import { createChatBooks, forgettingPeople } from '../src/chat-books.js'
import { createConversationBook, openDatabase } from '../src/store/index.js'

const withRows = async (place: string) => {
  const db = await openDatabase(':memory:')
  const books = createChatBooks(db)
  const book = forgettingPeople(
    createConversationBook(db, () => 0),
    books,
  )
  await book.remember({ conversation: 'c', person: 'ann', serviceUrl: 'https://x.example', tenant: '', bot: '', place })
  await books.settings.choose('ann', 'staff')
  await books.questions.send({ text: 'Mine', person: 'ann', at: 0 })
  await book.forget('c')
  const left = [await db.selectFrom('setting').selectAll().execute(), await db.selectFrom('sent_question').select('person').execute()]
  await db.destroy()
  return left
}

describe('removing the app', () => {
  it('deletes what a person chose, and their name from what they sent', async () => {
    expect(await withRows('personal')).toEqual([[], [{ person: null }]])
  })

  it('from a group forgets nobody', async () => {
    expect(await withRows('group')).toEqual([[{ person: 'ann', audience: 'staff' }], [{ person: 'ann' }]])
  })
})
