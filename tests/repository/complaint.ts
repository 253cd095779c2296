import type { Files } from './files.js'

/** What is wrong with the repository, why it matters, and how to mend it. */
export interface Complaint {
  readonly what: string
  readonly why: string
  readonly mend: string
}

/** One promise that the repository keeps, as a sentence, and how to see whether it is kept. */
export interface Check {
  readonly promise: string
  readonly look: (files: Files) => readonly Complaint[]
}

/** A complaint as the person reads it who broke the promise. */
export function inWords({ what, why, mend }: Complaint): string {
  return `${what}\n  Why it matters: ${why}\n  How to mend it: ${mend}`
}
