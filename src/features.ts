import { type AskQuestion, answerFeature, followUpFeature, type LastShown } from './answer/index.js'
import type { Feature } from './chat/index.js'
import type { Content } from './content/index.js'
import { type CheckDraft, draftCheckFeature } from './draft-check/index.js'
import { helpFeature } from './help/index.js'
import { type CardAddresses, quickReferenceFeature } from './quick-reference/index.js'

/** What the features are handed: the words, the two engines, and where things can be opened. */
export interface FeatureParts {
  readonly content: Content
  readonly ask: AskQuestion
  readonly checkDraft: CheckDraft
  readonly looksLikePost: (text: string) => boolean
  readonly addresses: CardAddresses
  readonly privateChat?: string
  /** What each conversation saw last; without it, as in a terminal, every question stands alone. */
  readonly lastShown?: LastShown
}

/** The features in the order in which they are asked; the catch-all stands last. */
export function createFeatures(parts: FeatureParts): readonly Feature[] {
  const { content, ask, checkDraft, looksLikePost, addresses, privateChat, lastShown } = parts
  const answer = answerFeature(content, ask, lastShown)
  const topicsFor = (text: string) => {
    const { outcome } = ask(text)
    return 'topics' in outcome ? outcome.topics : []
  }
  return [
    // must stand first: after an answer, "who do I ask" is about that answer
    ...(lastShown ? [followUpFeature(content, lastShown)] : []),
    helpFeature(content),
    quickReferenceFeature(content, addresses),
    draftCheckFeature({ content, checkDraft, looksLikePost, topicsFor, ...(privateChat ? { privateChat } : {}) }),
    // must stand last: it answers whatever nobody else took
    answer,
  ]
}
