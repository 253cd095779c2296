import { readConfig } from '../src/config.js'
import { documentsDesk } from '../src/documents-desk.js'
import { openBooks } from '../src/kept-books.js'
import { linksFor } from '../src/reminder-parts.js'
import { reminderPages } from '../src/review-room.js'
import { openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'
import { atDesk } from './officer/a-desk.js'

const content = starterContent()
const config = readConfig({})
const decided = {
  verb: 'officer-decided',
  document: 'bucks-a4-card',
  of: '0.1 draft',
  day: '2026-11-10',
  minute: '7',
  body: 'Full Council',
}

describe('the page behind a mail that asks somebody to read', () => {
  it('knows a version that an officer has recorded as adopted and that stands in no file of the pack', async () => {
    const db = await openDatabase(':memory:')
    const books = openBooks(db, ':memory:')
    const links = linksFor(config)
    await books.people.sync('t', 'member', [{ tenant: 't', directoryId: 'me', address: 'me@example.org', audience: 'member' }])
    const asking = { plan: async () => ({ asked: 0, leftOut: {} }), start: async () => ({ campaign: 1, asked: 0 }) }
    const desk = atDesk(documentsDesk({ config, db, books, show: async () => undefined, asking })(content))
    const read = reminderPages({ config, books, links }, () => content).find(({ path }) => path === '/read')
    const query = `t=${links?.sign({ for: 'read', person: 1, version: 'bucks-a4-card@1.0', until: Date.now() + 60_000 })}`
    expect((await read?.respond(query))?.status).toBe(404)

    await desk.tap({ ...decided, status: 'Recommended' })
    await desk.tap({ ...decided, status: 'Adopted', version: '1.0', changed: 'It is the first adopted card.' })

    expect((await read?.respond(query))?.body).toContain('I have read this version')
    expect((await read?.submit?.(query, { step: 'acknowledge' }))?.body).toContain('Recorded. Thank you.')
    expect((await books.reading.record(1)).acknowledged).toMatchObject([{ version: 'bucks-a4-card@1.0' }])
    await db.destroy()
  })
})
