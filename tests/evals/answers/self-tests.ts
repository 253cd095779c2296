import { chance } from '../../../src/answer/engine/calibrator.js'
import { confidenceOf } from '../../../src/answer/engine/confidence.js'
import type { LeftOut } from '../../../src/answer/engine/cross-validate.js'
import { listAt } from '../../../src/answer/engine/numbers.js'
import type { Trained } from './engines.js'

/** What a pack says of itself, without any questions but its own. */
export interface SelfTest {
  /** Percent of left-out phrasings that find their topic first, and among three. */
  readonly first: number
  readonly three: number
  /** Percent of phrasings of a left-out topic that would have been answered with another. */
  readonly strayAnswered: number
  /** Percent of left-out decline phrasings that a decline class takes. */
  readonly declinedRightly: number
  /** Topics whose own phrasings find them least, worst first, with the percent among three. */
  readonly weakest: readonly (readonly [string, number])[]
  /** Topics with fewest phrasings. */
  readonly thinnest: readonly (readonly [string, number])[]
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole)
const isPlaced = ({ topics, row }: LeftOut, within: number) => topics.slice(0, within).includes(row.classIndex)
const listed = 15

/** Runs the self-tests; any council's pack can. */
export function selfTest({ corpus, settings, leftOut }: Trained): SelfTest {
  const { calibrator, thresholds } = confidenceOf(corpus, leftOut, settings.precision)
  const of = (kind: LeftOut['kind']) => leftOut.filter((entry) => entry.kind === kind)
  const [phrasings, topics, declines] = [of('phrasing'), of('topic'), of('decline')]
  const isAnswered = ({ figures, overDecline }: LeftOut) => overDecline >= 0 && chance(calibrator, figures) >= thresholds.answer
  const byTopic = new Map<string, LeftOut[]>()
  for (const entry of phrasings) listAt(byTopic, corpus.topics[entry.row.classIndex]?.id ?? '').push(entry)
  const recall = [...byTopic].map(([id, own]) => [id, percent(own.filter((entry) => isPlaced(entry, 3)).length, own.length)] as const)
  const counts = corpus.topics.map(({ id, phrasings: own }) => [id, own.length] as const)
  return {
    first: percent(phrasings.filter((entry) => isPlaced(entry, 1)).length, phrasings.length),
    three: percent(phrasings.filter((entry) => isPlaced(entry, 3)).length, phrasings.length),
    strayAnswered: percent(topics.filter(isAnswered).length, topics.length),
    declinedRightly: percent(declines.filter(({ overDecline }) => overDecline < 0).length, declines.length),
    weakest: recall.sort((a, b) => a[1] - b[1]).slice(0, listed),
    thinnest: counts.sort((a, b) => a[1] - b[1]).slice(0, listed),
  }
}
