export { type CheckOptions, checkPack, type PackCheck, type PackSummary } from './check-pack.js'
export type { RuleTrouble, TestRules } from './rule-examples.js'
export type { Unconfirmed } from './unconfirmed.js'
