import { openDatabase } from '../../src/store/index.js'

// Opens the database in a folder as a start of the bot would, and says which migrations it holds.
const db = await openDatabase(process.argv[2] ?? ':memory:')
const rows = await db.selectFrom('migration').select('version').orderBy('version').execute()
process.stdout.write(rows.map((row) => row.version).join(' '))
await db.destroy()
