import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where something learned is kept: the folder, how names of its kind begin, and its own name. */
export interface ModelFile {
  readonly folder: string
  readonly prefix: string
  readonly name: string
}

/** Keeps what was learned in one step, so that nobody reads half of it; older ones of its kind go. */
export function keepModel({ folder, prefix, name }: ModelFile, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const beside = join(folder, `${name}.${process.pid}.new`)
  writeFileSync(beside, bytes)
  renameSync(beside, join(folder, name))
  const older = readdirSync(folder).filter((other) => other.startsWith(prefix) && other.endsWith('.model') && other !== name)
  for (const other of older) rmSync(join(folder, other), { force: true })
}
