import { flatOut, type Send, type Shot } from './load.js'

interface Lap {
  readonly turns: number
  readonly mb: number
}

/** What is held after each of so many laps at full speed, and the growth over the second half. */
export interface Held {
  readonly laps: readonly Lap[]
  /** In megabytes for as many turns as an hour at twenty a second has. */
  readonly mbAnHour: number
}

const turnsAnHour = 72_000
const laps = 12
const lanes = 8

/**
 * Turns at full speed, lap by lap, with a look at what is held after each. A soak of half an hour is over before the engine of Node has made
 * its last code ready; as many turns in minutes tell whether memory goes on growing after that.
 */
export async function heldByLaps(send: Send, shots: () => Shot, seconds: number, heldMb: () => Promise<number>): Promise<Held> {
  const looks: Lap[] = []
  let turns = 0
  for (let lap = 0; lap < laps; lap += 1) {
    turns += (await flatOut(send, shots, lanes, seconds)).sent
    looks.push({ turns, mb: await heldMb() })
  }
  const [middle, last] = [looks[laps / 2 - 1], looks.at(-1)]
  if (!middle || !last) throw new Error('There was no lap to look at. Give the run a longer time, such as --seconds 15.')
  return { laps: looks, mbAnHour: ((last.mb - middle.mb) / (last.turns - middle.turns)) * turnsAnHour }
}
