import { readConfig } from '../src/config.js'
import { documentsDesk, withParts } from '../src/documents-desk.js'
import { createDraftChecks } from '../src/draft-checks.js'
import { openBooks } from '../src/kept-books.js'
import { createLiveWords } from '../src/live-words.js'
import { createSpeaker } from '../src/speaker.js'
import { createRefusalBook, type Db, openDatabase } from '../src/store/index.js'
import { createWordsNow } from '../src/words-now.js'
import { starterContent } from './a-content.js'
import { said, tapped } from './chat/a-turn.js'
import { anOfficer } from './officer/a-desk.js'

const content = starterContent()
const config = readConfig({})
// read once for all instances of this file
const draftChecks = createDraftChecks()
const ask = () => ({ outcome: { kind: 'none' as const }, ranked: [], parts: [], readAs: [], reasons: [] })
const log = { info: () => undefined, warn: () => undefined }

/** One instance of the bot over a database that others share. */
const anInstance = async (db: Db) => {
  const books = openBooks(db, ':memory:')
  const now = await createWordsNow({ ...books, councils: [...content.councils.keys()], now: () => Date.parse('2026-11-21T09:00:00Z') })
  const look = async () => {
    if (await now.refresh()) await words.speakAgain()
  }
  const asking = { plan: async () => ({ asked: 0, leftOut: {} }), start: async () => ({ campaign: 1, asked: 0 }) }
  const own = documentsDesk({ config, db, books, show: look, asking })
  const desk = withParts({ partsFor: () => [], refusals: createRefusalBook(db) }, own)
  const speak = (pack: typeof content) =>
    createSpeaker(pack, { ask, config, onError: () => undefined, memories: {}, desk, now, draftChecks })
  const words = createLiveWords({ dir: 'none', first: content, answers: { ask, replace: async () => undefined }, log, speak })
  const reply = async (turn: ReturnType<typeof said>) => (await words.current().dispatch(turn))?.text ?? ''
  return {
    look,
    words,
    topic: (id: string) => reply(tapped({ verb: 'topic', topic: id })),
    help: () => reply(said('help')),
    officer: (data: { verb: string } & Record<string, unknown>) => reply(tapped(data, { person: anOfficer })),
  }
}

describe('what an officer changes', () => {
  let db: Db
  beforeAll(() => void draftChecks(content, content), 60_000)
  beforeEach(async () => {
    db = await openDatabase(':memory:')
  })
  afterEach(() => db.destroy())

  it('shows at once where they changed it, and on another instance when it looks next', async () => {
    const [here, there] = [await anInstance(db), await anInstance(db)]
    await here.officer({ verb: 'officer-withdraw', subject: 'SHR-01', reason: 'Wrong' })
    expect(await here.topic('SHR-01')).toContain('This guidance is being reviewed')
    expect(await there.topic('SHR-01')).not.toContain('being reviewed')
    await there.look()
    expect(await there.topic('SHR-01')).toContain('This guidance is being reviewed')
    await there.officer({ verb: 'officer-put-back', subject: 'topic:SHR-01' })
    expect(await there.topic('SHR-01')).not.toContain('being reviewed')
  })

  it('puts a line above every answer until it is taken down', async () => {
    const here = await anInstance(db)
    await here.officer({ verb: 'officer-banner', line: 'The chamber is closed today.' })
    expect(await here.topic('SHR-01')).toMatch(/^The chamber is closed today\.\n/)
    expect(await here.help()).toMatch(/^The chamber is closed today\.\n/)
    await here.officer({ verb: 'officer-banner-down' })
    expect(await here.help()).not.toContain('The chamber is closed')
  })

  it('gives a document its new status in answers and in what they rest on, at once', async () => {
    const here = await anInstance(db)
    const topic = [...content.topics.values()].find(({ basis }) => basis.some(({ source }) => source === 'bucks-social-media-policy'))
    if (!topic) throw new Error('No topic rests on the policy any more.')
    expect(await here.topic(topic.id)).toContain('Social Media Policy')
    expect(await here.topic(topic.id)).not.toContain('Adopted 2026-11-19')
    const step = { document: 'bucks-social-media-policy', of: 'not stated', status: 'Adopted', version: '2.1' }
    await here.officer({ verb: 'officer-decided', ...step, day: '2026-11-19', minute: '12', body: 'Full Council' })
    expect(await here.topic(topic.id)).toContain('version 2.1, Adopted 2026-11-19')
  })

  it('leaves the pack itself as it was written', async () => {
    const here = await anInstance(db)
    await here.officer({ verb: 'officer-withdraw', subject: 'SHR-01', reason: 'Wrong' })
    expect(here.words.current().content).toBe(content)
  })

  it('is read in the first moment of a new start', async () => {
    await (await anInstance(db)).officer({ verb: 'officer-withdraw', subject: 'SHR-01', reason: 'Wrong' })
    expect(await (await anInstance(db)).topic('SHR-01')).toContain('This guidance is being reviewed')
  })
})
