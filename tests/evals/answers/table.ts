import type { Figures } from './measure.js'

const columns: readonly (readonly [keyof Figures, string])[] = [
  ['questions', 'n'],
  ['first', 'first'],
  ['three', 'in 3'],
  ['five', 'in 5'],
  ['right', 'right'],
  ['wrong', 'wrong'],
  ['choiceWith', 'choice+'],
  ['choiceWithout', 'choice-'],
  ['declined', 'declined'],
  ['resolved', 'resolved'],
  ['strays', 'stray n'],
  ['strayAnswered', 'answered'],
  ['strayChoice', 'choice'],
  ['twos', 'two n'],
  ['bothShown', 'both'],
]

const counts = new Set<keyof Figures>(['questions', 'strays', 'twos'])
const show = (name: keyof Figures, value: number) => (counts.has(name) ? String(value) : value.toFixed(1))

/** Rows of figures as a table for a terminal. */
export function tableOf(title: string, rows: readonly (readonly [string, Figures])[]): string {
  const wide = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2
  const head = title.padEnd(wide) + columns.map(([, label]) => label.padStart(9)).join('')
  const lines = rows.map(([name, figures]) => name.padEnd(wide) + columns.map(([key]) => show(key, figures[key]).padStart(9)).join(''))
  return [head, '-'.repeat(head.length), ...lines, ''].join('\n')
}
