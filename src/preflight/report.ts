import type { Finding } from './finding.js'

/** What a preflight comes to: the worst of its findings. */
export type Verdict = Finding['outcome']

/** The worst outcome; nothing found is fine. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const outcomes = new Set(findings.map(({ outcome }) => outcome))
  if (outcomes.has('fail')) return 'fail'
  return outcomes.has('warn') ? 'warn' : 'ok'
}

/** For automation: 0 when all is well, 1 when something should be looked at, 2 when something will not work. */
export const exitCodes: Readonly<Record<Verdict, number>> = { ok: 0, warn: 1, fail: 2 }

const closing: Readonly<Record<Verdict, string>> = {
  ok: 'All is well.',
  warn: 'The bot can run. Look at what is marked "warn".',
  fail: 'Something will not work. Mend what is marked "fail".',
}

/** The findings as a person reads them, a line each, with what to do below. */
export function preflightText(findings: readonly Finding[]): string {
  const widest = Math.max(...findings.map(({ check }) => check.length))
  const lines = findings.flatMap(({ outcome, check, says, mend }) => [
    `${outcome.padEnd(4)}  ${check.padEnd(widest)}  ${says}`,
    ...(mend === undefined ? [] : [`${' '.repeat(widest + 8)}What to do: ${mend}`]),
  ])
  return `${lines.join('\n')}\n\n${closing[verdictOf(findings)]}\n`
}
