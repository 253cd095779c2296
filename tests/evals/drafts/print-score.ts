import type { Round } from './rounds.js'
import type { CategoryScore, Score } from './score.js'

const percent = (part: number, whole: number) => (whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)}`)

const row = ({ category, posts, caught, raised, elsewhere, harmless, touching }: CategoryScore) =>
  [
    category.padEnd(22),
    String(posts).padStart(5),
    percent(caught, posts),
    percent(raised, posts),
    percent(caught, caught + elsewhere + harmless),
    percent(touching, caught),
    String(harmless).padStart(8),
  ].join('  ')

/** A score as a table for a terminal. */
export function scoreTable(title: string, found: Score): string {
  const per = (count: number) => ((100 * count) / found.harmless).toFixed(2)
  return [
    title,
    `${'category'.padEnd(22)}  posts  right  any    prec.  spans  harmless`,
    ...found.categories.map(row),
    `right category ${percent(found.caught, found.risky)} %  anything ${percent(found.raised, found.risky)} %  spans touched ${percent(found.touching, found.caught)} %`,
    `harmless posts ${found.harmless}: false alarms per 100 at stop ${per(found.alarms.stop)}, ask ${per(found.alarms.ask)}, note only ${per(found.alarms.note)}`,
    `objective T(T/(T+F))^2 = ${found.objective.toFixed(1)} of ${found.risky}`,
  ].join('\n')
}

const roundRow = ({ round, risky, harmless, right, alarms, check }: Round) =>
  `  round ${round}  ${right.toFixed(1).padStart(5)} % of ${risky}  stop ${alarms.stop.toFixed(1).padStart(4)}, ask ${alarms.ask.toFixed(1).padStart(4)} per 100 of ${harmless}  ${check}`

/** How each round did before anybody had read it. */
export function roundsTable(rounds: readonly Round[]): string {
  return ['As measured blind: right category, false alarms', ...rounds.map(roundRow)].join('\n')
}
