export type { CheckDraft, DraftContext, DraftResult, Finding } from './check.js'
export { draftCheckFeature, longestDraft } from './draft-check-feature.js'
export { draftIn } from './draft-in.js'
export { createDraftMemory, type DraftMemory } from './draft-memory.js'
export { findingsReply } from './findings-reply.js'
export { type LearnedPosts, learnedFrom, learnFromPosts, type PackModel } from './learned.js'
export { tooLongFor } from './lengths.js'
export { looksLikePost } from './looks-like-post.js'
export {
  createDraftCheck,
  createDraftExplainer,
  type DraftCheckOptions,
  type ExplainDraft,
} from './rules/create-draft-check.js'
export type { ElectionPeriod } from './rules/needs.js'
export { type RuleFault, testRules } from './rules/test-rules.js'
