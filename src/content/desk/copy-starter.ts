import { cpSync, existsSync, readdirSync } from 'node:fs'

/** Starts a new pack as a copy of the starter. An existing folder with anything in it is never touched: the error says what to do. */
export function copyStarter(starter: string, to: string): void {
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Error(`The folder ${to} is not empty, so nothing was copied. Name a folder that does not exist yet.`)
  cpSync(starter, to, { recursive: true, errorOnExist: true, force: false })
}
