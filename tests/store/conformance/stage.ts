import {
  createDesk,
  createExpansion,
  createLimits,
  createOutbox,
  createPeopleBook,
  createReadingBook,
  createScheduleBook,
  type Db,
} from '../../../src/store/index.js'
import { aDelivery, aNotice, aPerson } from '../builders.js'
import { type Kind, kindOf } from '../databases.js'

export const day = 86_400_000
export const start = 1_795_000_000_000

const aClock = () => {
  let at = start
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
  }
}

const rooms = (db: Db, now: () => number) => ({
  outbox: createOutbox(db, now),
  limits: createLimits(db, now),
  expansion: createExpansion(db, now),
  desk: createDesk(db, now),
  people: createPeopleBook(db, now),
  reading: createReadingBook(db, now),
  schedule: createScheduleBook(db, now),
})

/** Everything over one empty database with some people in it, and a clock that moves only when told. */
export async function withPeople(db: Db, people: number) {
  const clock = aClock()
  const store = rooms(db, clock.now)
  const known = Array.from({ length: people }, (_, n) => aPerson(`p${n}`))
  await store.people.sync('bucks', 'member', known)
  const ids = (await store.people.active('bucks', 'member')).map((person) => person.id)
  const claim = (owner: string, limit = 10) => store.outbox.claim({ leaseMs: 60_000, channels: ['mail'], owner, limit })
  return { ...store, ids, clock, claim }
}

/** The same with one notice by mail to each of them. */
export async function withNotice(db: Db, people: number) {
  const all = await withPeople(db, people)
  const { notice } = await all.expansion.expand(
    aNotice(),
    all.ids.map((id) => aDelivery(id)),
  )
  return { ...all, notice }
}

/** Tells one story about an empty database of the kind under test. */
export type Story = (title: string, tell: (db: Db, kind: Kind) => Promise<void>) => void

/** Opens the kind of database for a file of stories; where PostgreSQL is missing the stories pass after a loud word. */
export function stage(name: 'SQLite' | 'PostgreSQL'): Story {
  let kind: Kind | undefined
  beforeAll(async () => {
    kind = await kindOf(name)
  }, 60_000)
  afterAll(async () => {
    await kind?.close()
  })
  return (title, tell) =>
    it(title, async () => {
      if (!kind) return
      try {
        await tell(await kind.open(), kind)
      } finally {
        await kind.rest()
      }
    }, 30_000)
}
