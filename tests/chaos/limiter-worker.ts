import { createLimits, isPostgresAddress, openDatabase } from '../../src/store/index.js'
import type { LimiterSettings } from './limiter.js'

const { place, forMs, bucket } = JSON.parse(process.argv[2] ?? '') as LimiterSettings

// Takes tokens as fast as it is let, and then says when it got them.
const db = await openDatabase(place)
const limits = createLimits(db, isPostgresAddress(place) ? 'database' : Date.now)
process.send?.('ready')
const granted: number[] = []
const end = Date.now() + forMs
while (Date.now() < end) {
  const wait = await limits.take(bucket)
  if (wait === 0) granted.push(Date.now())
  else await new Promise((passed) => setTimeout(passed, wait))
}
await db.destroy()
process.send?.(granted, () => process.exit(0))
