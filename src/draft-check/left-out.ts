import type { DraftResult } from './check.js'

/** A result without the notes that its writer has dealt with, and how many those are; a stop or an ask is never left out. */
export function leaveOut(result: DraftResult, checked: readonly string[]): { readonly result: DraftResult; readonly count: number } {
  const findings = result.findings.filter(({ level, rule }) => level !== 'note' || !checked.includes(rule))
  return {
    result: { ...result, findings, level: findings[0]?.level ?? 'none' },
    count: result.findings.length - findings.length,
  }
}
