import type { Decision } from './decide.js'

/** Whether a candidate was raised. */
export const isFound = ({ outcome }: Decision): boolean => outcome === 'found'

/** Whether a reading of the whole draft may keep it back: not a number, an address, a pattern, or what a rule calls plain. */
export const canBeKeptBack = ({ candidate: { compiled } }: Decision): boolean =>
  compiled.detector === undefined && compiled.pattern === undefined && compiled.rule.plain !== true

/** Keeps a decision back for a reason. */
export const keptBack = (decision: Decision, reason: Decision['outcome']): Decision => ({ ...decision, outcome: reason })

/** Makes a stop a question, and keeps anything milder back. */
export const milder = (decision: Decision, reason: Decision['outcome']): Decision =>
  decision.level === 'stop' ? { ...decision, level: 'ask', softened: [...decision.softened, reason] } : keptBack(decision, reason)
