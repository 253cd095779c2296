import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPeopleBook, openDatabase } from '../../src/store/index.js'
import { startOurs } from './bots.js'
import { createSender, paced, within } from './load.js'
import { identity, type Outside } from './outside.js'
import { from, says, taps } from './turn-shots.js'

/** The version that everybody is asked to read. */
export const version = 'bucks-a4-card@0.1 draft'

/** Writes so many Members into a database, as the directory would have named them. */
export async function knowMembers(place: string, people: number): Promise<void> {
  const db = await openDatabase(place)
  const everybody = Array.from({ length: people }, (_, n) => {
    const { from: person } = from(n) as { from: { aadObjectId: string } }
    return { tenant: identity.tenant, directoryId: person.aadObjectId, address: `p${n}@council.example`, audience: 'member' as const }
  })
  await createPeopleBook(db, Date.now).sync(identity.tenant, 'member', everybody)
  await db.destroy()
}

/** How many have been recorded to have read the version. */
export async function recorded(place: string): Promise<number> {
  const db = await openDatabase(place)
  const rows = await db.selectFrom('acknowledgement').select('person_id').where('version', '=', version).execute()
  await db.destroy()
  return rows.length
}

/** A reminder has just gone out: within a minute everybody opens the chat, looks at the card and taps "I have read this version". */
export async function reminderMinute(outside: Outside, root: string, people: number, seconds: number): Promise<object> {
  const place = mkdtempSync(join(tmpdir(), 'byp-crowd-'))
  try {
    await knowMembers(place, people)
    const bot = await startOurs(outside, root, { DATA_DIR: place })
    const { send, close } = createSender([bot.port])
    let n = 0
    const next = () => {
      const person = Math.floor(n / 2)
      const isTap = n++ % 2 === 1
      return isTap ? taps(outside.authorization, person, { verb: 'acknowledge', version }) : says(outside.authorization, person, 'card')
    }
    const { sent, failed, times } = await paced(send, next, (people * 2) / seconds, seconds)
    close()
    const resident = bot.residentMb()
    await bot.stop()
    const kept = await recorded(place)
    return {
      people,
      seconds,
      sent,
      failed,
      'p50 ms': within(times, 0.5),
      'p99 ms': within(times, 0.99),
      'recorded as read': kept,
      'resident MB': resident,
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
