import { composeNow, type DigestParts } from '../../src/digest/index.js'
import { createDeeds, createDigestBook, createPeopleBook, createTrainingBook, type Db } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'

const council = 'buckinghamshire'

// months that are never over while a test is run
const sent = ['2099-10', '2099-11']
const draft = '2099-12'

/** Writes issues of the digest as the job would: two that went to the person in the chat, and one that waits for approval. */
export async function writeIssues(db: Db): Promise<void> {
  const content = starterContent()
  const book = createDigestBook(db, Date.now)
  const parts: DigestParts = {
    ...{ content: async () => content, book, deeds: createDeeds(db, Date.now), training: createTrainingBook(db, Date.now) },
    ...{ quiet: async () => ({ holidays: new Set<string>(), stopped: false }), now: Date.now, links: () => [] },
    settings: { hour: 9, autoApprove: false, whenEmpty: 'short' },
  }
  for (const month of [...sent, draft]) {
    const dueAt = Date.parse(`${month}-01T09:00:00Z`)
    const { words, snapshot } = await composeNow(parts, month, dueAt)
    await book.draft({ council, month, dueAt, composed: JSON.stringify(words), seen: JSON.stringify(snapshot) })
  }
  const readers = (await createPeopleBook(db, Date.now).active('local', 'officer')).filter(({ address }) => address.startsWith('you-'))
  const ids = readers.map(({ id }) => id)
  for (const month of sent) {
    await book.numberOf(council, month)
    await book.markSent(council, month, ids)
  }
}
