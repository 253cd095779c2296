import { zipSync } from 'fflate'

// A zip keeps the local time of each file. This is the earliest it can hold, the same in every time zone, so that the
// same files always give the same bytes. (A `Date` is read here by its local parts, which the library writes.)
const noTime = new Date(1980, 0, 1)

/** Packs files, in the order given, into a zip whose bytes depend on nothing but names and contents. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: noTime, level: 9, os: 3 }]])))
}
