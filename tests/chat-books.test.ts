import { createChatBooks, forgettingPeople } from '../src/chat-books.js'
import { createConversationBook, createPeopleBook, createReadingBook, openDatabase } from '../src/store/index.js'

const withRows = async (place: string) => {
  const db = await openDatabase(':memory:')
  const books = createChatBooks(db)
  const people = createPeopleBook(db, () => 0)
  const book = forgettingPeople(
    createConversationBook(db, () => 0),
    books,
    people,
  )
  await people.sync('t', 'member', [{ tenant: 't', directoryId: 'ann', address: 'ann@council.example', audience: 'member' }])
  await book.remember({ conversation: 'c', person: 'ann', serviceUrl: 'https://x.example', tenant: 'T', bot: '', place })
  await books.settings.choose('ann', 'staff')
  await books.questions.send({ text: 'Mine', person: 'ann', at: 0 })
  await book.forget('c')
  const left = [await db.selectFrom('setting').selectAll().execute(), await db.selectFrom('sent_question').select('person').execute()]
  const { channelsOff } = await createReadingBook(db, () => 0).record((await people.find('t', 'ann')) ?? 0)
  await db.destroy()
  return [...left, channelsOff.map(({ channel }) => channel)]
}

describe('removing the app', () => {
  it('deletes what a person chose, and their name from what they sent, and keeps that the bot must not install itself again', async () => {
    expect(await withRows('personal')).toEqual([[], [{ person: null }], ['install']])
  })

  it('from a group forgets nobody', async () => {
    expect(await withRows('group')).toEqual([[{ person: 'ann', audience: 'staff' }], [{ person: 'ann' }], []])
  })
})
