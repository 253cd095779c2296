import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { type AskQuestion, answerFeatures, type Memories } from './answer/index.js'
import type { Feature } from './chat/index.js'
import type { Content } from './content/index.js'
import { type DigestFeatureParts, digestFeature } from './digest/index.js'
import { type CheckDraft, type DraftMemory, draftCheckFeature } from './draft-check/index.js'
import { helpFeature } from './help/index.js'
import { type DeskPart, officerFeature } from './officer/index.js'
import { type CardAddresses, quickReferenceFeature } from './quick-reference/index.js'
import { type ReviewParts, reviewFeature } from './review/index.js'

/** What the features are handed: the words, the two engines, and where things can be opened. */
export interface FeatureParts {
  readonly content: Content
  readonly ask: AskQuestion
  readonly checkDraft: CheckDraft
  readonly looksLikePost: (text: string) => boolean
  readonly addresses: CardAddresses
  readonly privateChat?: string
  /** The public address under which the bot's own pages stand. */
  readonly pagesAt?: string
  /** What answers can remember; without any, as in a terminal, every question stands alone. */
  readonly memories?: Memories
  /** What a conversation has told about the writer and the post; without it, the feature has one of its own. */
  readonly draftMemory?: DraftMemory
  /** What answering reminders needs; without it, as in a terminal, nobody is reminded. */
  readonly review?: Omit<ReviewParts, 'content'>
  /** What the monthly digest needs; without it, as in a terminal, there is none. */
  readonly digest?: DigestFeatureParts
  /** The officers' desk, in these words; without it, as in a terminal, there is none. */
  readonly desk?: {
    readonly partsFor: (content: Content) => readonly DeskPart[]
    readonly refusals: Parameters<typeof officerFeature>[1]
  }
}

/** The features in the order in which they are asked; the catch-all stands last. */
export function createFeatures(parts: FeatureParts): readonly Feature[] {
  const { content, ask, checkDraft, looksLikePost, addresses, privateChat, memories, draftMemory, review, digest, desk } = parts
  const answer = answerFeatures(content, ask, memories)
  const topicsFor = (text: string) => {
    const { outcome } = ask(text)
    return 'topics' in outcome ? outcome.topics : []
  }
  return [
    ...answer.first,
    helpFeature(content, parts.pagesAt),
    quickReferenceFeature(content, addresses),
    ...(review ? [reviewFeature({ content, ...review })] : []),
    ...(digest ? [digestFeature(digest)] : []),
    ...(desk ? [officerFeature(desk.partsFor(content), desk.refusals)] : []),
    draftCheckFeature({
      ...{ content, checkDraft, looksLikePost, topicsFor, splitGraphemes },
      ...(privateChat ? { privateChat } : {}),
      ...(draftMemory ? { memory: draftMemory } : {}),
    }),
    // must stand last: it answers whatever nobody else took
    answer.last,
  ]
}
