import { checkOf, type Finding } from './finding.js'

/** What is seen of the database, or the code with which it could not be looked at. */
export type DatabaseSeen =
  | { readonly kind: string; readonly version: number; readonly known: number }
  | { readonly failed: string; readonly isNetworkDrive: boolean }

const mends: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start PostgreSQL, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'Correct the host in DATABASE_URL.',
  ETIMEDOUT: 'Let the server through to PostgreSQL (firewall, private endpoint).',
  '28P01': 'Correct the user or the password in DATABASE_URL.',
  '28000': 'Let this user sign in to PostgreSQL, or correct DATABASE_URL.',
  '3D000': 'Create the database, or correct its name in DATABASE_URL.',
  '42501': 'Give the user of DATABASE_URL the right to make tables.',
  EACCES: 'Let the account that the bot runs under write to the data folder (DATA_DIR).',
  EROFS: 'Set DATA_DIR to a folder that can be written to.',
  SQLITE_READONLY: 'Let the account that the bot runs under write to the data folder (DATA_DIR).',
  SQLITE_CANTOPEN: 'Let the account that the bot runs under open the data folder (DATA_DIR).',
  SQLITE_FULL: 'Make room on the disk.',
  SQLITE_CORRUPT: 'Restore a backup.',
  SQLITE_NOTADB: 'Restore a backup: the file is not a database.',
}

const usual = 'Look at the database, and at DATABASE_URL or DATA_DIR.'

/** What is told of the database; an address or a password is never repeated. */
export function databaseFinding(seen: DatabaseSeen): Finding {
  const { ok, unsafe } = checkOf('Database')
  if ('failed' in seen) {
    if (seen.isNetworkDrive)
      return unsafe(
        'The data folder is on a network drive, where rows would be lost.',
        'Set DATA_DIR to a local disk, or DATABASE_URL to PostgreSQL.',
      )
    return unsafe(`The database cannot be used (${seen.failed}).`, mends[seen.failed] ?? usual)
  }
  const { kind, version, known } = seen
  if (version > known)
    return unsafe(
      `The database was written by a newer version (${version}; this one knows ${known}).`,
      'Start the newer version, or restore a backup from before.',
    )
  if (version === 0) return ok(`The database (${kind}) is new. Its tables are made at the first start.`)
  return ok(
    `The database (${kind}) can be read and written. ${version < known ? 'The next start brings its tables up to date.' : 'Its tables are up to date.'}`,
  )
}
