import { createInterface } from 'node:readline/promises'

/** The terminal as a command uses it; a test hands in its own. */
export interface Terminal {
  print(line: string): void
  /** What is not the result: progress and advice, on standard error. */
  tell(line: string): void
  /** True for "yes". Throws where nobody can be asked. */
  confirm(question: string): Promise<boolean>
  readonly errors: { readonly isTTY?: boolean; write(text: string): unknown }
  wait(ms: number): Promise<void>
  now(): number
  /** Ends when the person at the terminal ends it. */
  untilStopped(): Promise<void>
}

const confirm = async (question: string) => {
  if (!process.stdin.isTTY) throw new Error('Nobody can be asked here. Look at the plan first, and then add --yes.')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(`${question} Type "yes": `)
  lines.close()
  return answer.trim().toLowerCase() === 'yes'
}

/** The real terminal. */
export const terminal = (): Terminal => ({
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  confirm,
  errors: process.stderr,
  wait: (ms) => new Promise((passed) => setTimeout(passed, ms)),
  now: Date.now,
  untilStopped: () => new Promise((stopped) => process.once('SIGINT', () => stopped())),
})
