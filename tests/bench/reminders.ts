import { fileURLToPath } from 'node:url'
import { loadWords } from '../../src/content-at-start.js'
import { announce } from '../../src/delivery/index.js'
import { askToRead, type ReminderParts, wordsOfToday } from '../../src/review/index.js'
import {
  createCampaignBook,
  createDecisionBook,
  createExpansion,
  createPeopleBook,
  createReadingBook,
  createTrainingBook,
  type Db,
  openDatabase,
} from '../../src/store/index.js'
import { startPostgres } from '../store/postgres.js'

// How long it takes to plan and write a campaign for a crowd, before anything is sent, and to look at it again.

const noon = Date.UTC(2026, 10, 4, 12)
const scope = { council: 'buckinghamshire', tenant: 'bucks' }
const content = loadWords(fileURLToPath(new URL('../../src/content/starter', import.meta.url)))

const partsOf = (db: Db): ReminderParts => ({
  content: () => content,
  people: createPeopleBook(db, () => noon),
  reading: createReadingBook(db, () => noon),
  campaigns: createCampaignBook(db, () => noon),
  decisions: createDecisionBook(db, () => noon),
  training: createTrainingBook(db, () => noon),
  announce: (notice) =>
    announce(
      createExpansion(db, () => noon),
      notice,
    ),
  quiet: async () => ({ holidays: new Set(), recess: [], stopped: false, opens: 9, closes: 17 }),
  now: () => noon,
  channels: ['card', 'mail'],
  linkFor: (person, purpose) => `https://posts.example.org/${purpose}?t=${person}`,
})

const campaign = { council: 'buckinghamshire', document: 'bucks-a4-card', version: '0.1 draft', because: 'changed', tone: 'other' } as const

const timed = async <Result>(work: () => Promise<Result>) => {
  const from = performance.now()
  const result = await work()
  return { result, ms: Math.round(performance.now() - from) }
}

const run = async (name: string, db: Db, people: number) => {
  const parts = partsOf(db)
  const crowd = Array.from({ length: people }, (_, n) => ({
    tenant: 'bucks',
    directoryId: `id-${n}`,
    address: `p${n}@council.example`,
    audience: 'member' as const,
  }))
  const read = await timed(() => createPeopleBook(db, () => noon - 86_400_000).sync('bucks', 'member', crowd))
  const told = { audience: 'member', whatChanged: ['A new line.'], askedOn: '2026-11-04', startedBy: 'bench' } as const
  const started = await parts.campaigns.start({ ...campaign, ...told })
  const words = await wordsOfToday(parts, scope)
  const first = await timed(() => askToRead(parts, scope, words, started))
  const again = await timed(() => askToRead(parts, scope, words, started))
  const looked = await timed(() => parts.campaigns.states(started.id, 'bucks-a4-card@0.1 draft'))
  const figures = [
    `read ${read.ms} ms`,
    `planned and written ${first.ms} ms (${first.result.added})`,
    `planned again ${again.ms} ms (${again.result.added})`,
    `counted ${looked.ms} ms`,
  ]
  process.stdout.write(`${name}, ${people} people: ${figures.join(', ')}\n`)
  await db.destroy()
}

const server = await startPostgres()
for (const people of [150, 4_000, 10_000]) {
  await run('SQLite', await openDatabase(':memory:'), people)
  if (server) await run('PostgreSQL', await openDatabase(server.database(`crowd${people}`)), people)
}
server?.stop()
