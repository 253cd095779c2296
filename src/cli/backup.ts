import { existsSync } from 'node:fs'
import type { Config } from '../config.js'
import { backUp, openDatabase, openEmptyDatabase, restore } from '../store/index.js'
import type { Terminal } from './terminal.js'

const fileIn = ([file]: readonly string[], command: string) => {
  if (!file) throw new Error(`Name the file: ${command} FILE.`)
  return file
}

/** Writes everything that the database holds to one file, while the bot runs on; an older file is not written over. */
export async function backUpCommand(words: readonly string[], { database }: Config, terminal: Terminal): Promise<number> {
  const file = fileIn(words, 'backup')
  if (existsSync(file)) throw new Error(`There is already a file ${file}. Name another, so that no backup is lost.`)
  const db = await openDatabase(database)
  try {
    const rows = await backUp(db, file)
    terminal.print(`${rows} rows are in ${file}. It holds who was asked to read what: keep it where only those who must can read it.`)
    return 0
  } finally {
    await db.destroy()
  }
}

/** Fills an empty database from a backup; one that holds anything is left as it is. */
export async function restoreCommand(words: readonly string[], { database }: Config, terminal: Terminal): Promise<number> {
  const file = fileIn(words, 'restore')
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  const db = openEmptyDatabase(database)
  try {
    const rows = await restore(db, file, terminal.now())
    terminal.print(`${rows} rows are back. Before you start the bot, look at: remind status. What was sent after the backup is not in it.`)
    return 0
  } finally {
    await db.destroy()
  }
}
