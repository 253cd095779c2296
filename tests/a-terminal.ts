import type { Terminal } from '../src/cli/terminal.js'

/** A terminal that keeps what it was told. Its clock stands, or runs two seconds further with every wait. */
export function aTerminal(says?: string, clockRuns = false): Terminal & { printed: string[]; told: string[]; drawn: string[] } {
  const [printed, told, drawn]: [string[], string[], string[]] = [[], [], []]
  let now = 0
  return {
    ...{ printed, told, drawn },
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    confirm: async () => {
      if (says === undefined) throw new Error('Nobody can be asked here. Look at the plan first, and then add --yes.')
      return says === 'yes'
    },
    errors: { isTTY: true, write: (text) => drawn.push(text) },
    wait: (ms) => {
      now += clockRuns ? 4 * ms : 0
      return new Promise((passed) => setImmediate(passed))
    },
    now: () => now,
    untilStopped: async () => undefined,
  }
}
