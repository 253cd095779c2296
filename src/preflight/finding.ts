/** What one check found: how it stands, in plain words, and what to do about it. */
export interface Finding {
  readonly check: string
  readonly outcome: 'ok' | 'warn' | 'fail'
  readonly says: string
  /** What to do; every warning and failure has it. */
  readonly mend?: string
  /** Running all the same could lose or leak something: the bot refuses to start for a council. */
  readonly unsafe?: true
}

/** Names a check and makes its findings. */
export const checkOf = (check: string) => ({
  ok: (says: string): Finding => ({ check, outcome: 'ok', says }),
  warn: (says: string, mend: string): Finding => ({ check, outcome: 'warn', says, mend }),
  fail: (says: string, mend: string): Finding => ({ check, outcome: 'fail', says, mend }),
  unsafe: (says: string, mend: string): Finding => ({ check, outcome: 'fail', says, mend, unsafe: true }),
})
