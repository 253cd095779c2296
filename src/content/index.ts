export { basisLine, roleLine } from './basis.js'
export { changesText } from './changes/changes-text.js'
export { type Change, type ChangedLine, diffPacks } from './changes/diff-packs.js'
export { changedSince, type SeenChange, type SeenWords, seenWords } from './changes/seen-words.js'
export type { ChangeKind } from './changes/told-entries.js'
export { type Content, contentFor, topicOf } from './content.js'
export { type Recorded, type RecordedDecision, type RecordedReview, withDecisions } from './decisions.js'
export { britishWords } from './desk/british-words.js'
export { type Fault, faultLine } from './fault.js'
export { type Loaded, loadContent } from './load.js'
export type { Passage } from './papers/paper.js'
export { faultlessFiles } from './read-pack.js'
export type { ReadBefore } from './read-yaml.js'
export { createReloader, type Reloader } from './reloader.js'
export type { Decline } from './schema/decline.js'
export type { DigestWords, SafetyTip, WorkedExample } from './schema/digest.js'
export type { Audience, Basis, Certainty } from './schema/fields.js'
export type { Conversation, Equivalent, Pack, Pair } from './schema/pack.js'
export type { ServicePages } from './schema/pages.js'
export type { QuickReference } from './schema/quick-reference.js'
export type {
  Contact,
  Council,
  Document,
  Law,
  Status,
} from './schema/registers.js'
export {
  type Category,
  type Level,
  type Rule,
  ruleFile,
  type WordLists,
} from './schema/rule.js'
export type { Topic } from './schema/topic.js'
