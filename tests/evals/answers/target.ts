import { answersOf, type Trained } from './engines.js'
import { askAll, type Figures, figuresOf } from './measure.js'
import type { Question } from './questions.js'

/** A wanted precision and what it brings. */
export interface TargetTrial {
  readonly precision: number
  readonly figures: Figures
}

const tried = [0.5, 0.55, 0.6, 0.64, 0.66, 0.68, 0.7, 0.72, 0.75, 0.8, 0.85, 0.9]
const mostWrong = 2
const mostStrays = 2

/** Tries bars from low to high. */
export function tryTargets(trained: Trained, questions: readonly Question[]): TargetTrial[] {
  return tried.map((precision) => ({ precision, figures: figuresOf(askAll(answersOf(trained, precision), questions)) }))
}

/** The lowest bar that keeps wrong answers, and answers to what no topic covers, at two in a hundred. */
export function chooseTarget(trials: readonly TargetTrial[]): TargetTrial | undefined {
  return trials.find(({ figures }) => figures.wrong <= mostWrong && figures.strayAnswered <= mostStrays) ?? trials.at(-1)
}
