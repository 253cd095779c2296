import { importPart } from '../../src/officer/index.js'
import { createDeeds, createImportShelf, createOfficerLog, createPeopleBook, createTrainingBook, type Db } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { atDesk } from './a-desk.js'

const content = starterContent()
const now = Date.parse('2026-11-21T09:00:00Z')

// a date as an officer types it
const aDate = {
  ...{ course: 'Social media', title: 'Social media: the basics', day: '2026-12-03', starts: '14:00', ends: '15:30' },
  ...{ place: 'The Oculus', audience: 'member' },
}

/** A desk with training alone, over a database with three Members in it. */
export async function withTraining(db: Db) {
  const people = createPeopleBook(db, () => now)
  const known = (name: string) => ({ tenant: 't', directoryId: name, address: `${name}@council.example`, audience: 'member' as const })
  await people.sync('t', 'member', ['ann', 'bob', 'cat'].map(known))
  const ids = new Map((await people.active('t', 'member')).map(({ address, id }) => [address, id]))
  const training = createTrainingBook(db, () => now)
  const parts = { content, deeds: createDeeds(db, () => now), training, shelf: createImportShelf(db, () => now) }
  const desk = atDesk([importPart({ ...parts, findByAddress: async () => ids })])
  return {
    ...{ desk, ids, log: createOfficerLog(db, () => now) },
    dates: () => training.dates('buckinghamshire', now),
    records: async () => (await Promise.all([...ids.values()].map((id) => training.recordsOf(id)))).flat(),
    add: (partial: object = {}) => desk.tap({ verb: 'officer-date', ...aDate, ...partial }),
  }
}
