import type { Config } from '../config.js'
import { deedWhen, deedWords } from '../officer/index.js'
import { atDesk, type TerminalDesk } from './officer-desk.js'
import type { OfficerValues } from './officer-options.js'
import type { Terminal } from './terminal.js'

const page = 200

const show = async ({ books }: TerminalDesk, { json }: OfficerValues, { print }: Terminal) => {
  let next = 1
  for (;;) {
    const deeds = await books.log.from(next, page)
    for (const deed of deeds) print(json ? JSON.stringify(deed) : `${deedWhen(deed)}: ${deedWords(deed)}`)
    if (deeds.length < page) break
    next += page
  }
  if (next === 1 && !json && (await books.log.last(1)).length === 0) print('The log is empty.')
  return 0
}

const sealedIn = (sealed: string | undefined) => {
  if (sealed === undefined) return undefined
  const [, row, hash] = /^(\d+):([0-9a-f]{64})$/.exec(sealed) ?? []
  if (row === undefined || hash === undefined) throw new Error('--sealed takes a row and its hash, as "log verify" printed them: 12:3fa9….')
  return { row: Number(row), hash }
}

const verify = async ({ books }: TerminalDesk, { sealed }: OfficerValues, { print, tell }: Terminal) => {
  const check = await books.log.verify(sealedIn(sealed))
  if (!check.whole) {
    tell(`The log is not whole: row ${check.row} ${check.fault}. Keep the database as it is, and tell the Monitoring Officer.`)
    return 1
  }
  print(`The log is whole: ${check.rows} rows.`)
  if (check.rows > 0) print(`Note this elsewhere, and hand it in next time with --sealed: ${check.rows}:${check.hash}`)
  return 0
}

/** `log`: shows what officers did, or checks that nothing of it was changed, removed or put in. */
export async function logCommand(
  [name = 'show']: readonly string[],
  values: OfficerValues,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const task = name === 'show' ? show : name === 'verify' ? verify : undefined
  if (!task) throw new Error('"log" takes show or verify.')
  return atDesk(config, (desk) => task(desk, values, terminal))
}
