import { type Load, paced, type Send, type Shot } from './load.js'

interface Look {
  readonly minute: number
  readonly mb: number
}

// least squares, in megabytes an hour
const slope = (looks: readonly Look[]) => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(looks.map(({ minute }) => minute)), mean(looks.map(({ mb }) => mb))]
  const over = looks.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0)
  const under = looks.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
  return Math.round((over / under) * 60 * 10) / 10
}

/** What a long even load did to memory. The first quarter is left out of the slope, because the engine of Node is still settling then. */
export interface Soak {
  readonly load: Load
  readonly looks: readonly Look[]
  readonly mbAnHour: number
}

/** Twenty turns a second for so many minutes, with a look every half a minute at what is still held. */
export async function soak(send: Send, shots: () => Shot, minutes: number, memoryMb: () => number | Promise<number>): Promise<Soak> {
  const looks: Look[] = []
  const begun = performance.now()
  const look = async () => {
    const minute = (performance.now() - begun) / 60_000
    looks.push({ minute, mb: await memoryMb() })
  }
  const watch = setInterval(() => void look(), 30_000)
  const load = await paced(send, shots, 20, minutes * 60)
  clearInterval(watch)
  return { load, looks, mbAnHour: slope(looks.filter(({ minute }) => minute > minutes / 4)) }
}
