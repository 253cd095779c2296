import type { Level } from '../../content/index.js'
import type { Finding } from '../check.js'

const weight: Record<Level, number> = { stop: 0, ask: 1, note: 2 }
const mostOfOneRule = 3

const bySeverity = (a: Finding, b: Finding) =>
  weight[a.level] - weight[b.level] || a.start - b.start || b.end - a.end || a.rule.localeCompare(b.rule)

const overlaps = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end

/** Findings as they are shown: one for words that several rules of a category found, the most serious first. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  const counts = new Map<string, number>()
  for (const finding of [...findings].sort(bySeverity)) {
    const count = counts.get(finding.rule) ?? 0
    if (count >= mostOfOneRule || kept.some((other) => other.category === finding.category && overlaps(other, finding))) continue
    counts.set(finding.rule, count + 1)
    kept.push(finding)
  }
  return kept
}
