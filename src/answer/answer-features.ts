import type { Feature } from '../chat/index.js'
import type { Content } from '../content/index.js'
import { answerFeature } from './answer-feature.js'
import { settingsFeature } from './asker/settings-feature.js'
import { followUpFeature } from './follow-up/follow-up-feature.js'
import { feedbackFeature } from './officer/feedback-feature.js'
import { questionFeature } from './officer/question-feature.js'
import type { AskQuestion } from './outcome.js'
import type { Memories } from './ports.js'

/** What this room adds to the list: features that must stand before all others, and the catch-all that must stand last. */
export interface AnswerFeatures {
  readonly first: readonly Feature[]
  readonly last: Feature
}

/** Makes the features of this room; what cannot be remembered is not offered. */
export function answerFeatures(content: Content, ask: AskQuestion, memories: Memories = {}): AnswerFeatures {
  const { lastShown, feedback, questions } = memories
  return {
    first: [
      // before help, because after an answer "who do I ask" is about that answer
      ...(lastShown ? [followUpFeature(content, { ...memories, lastShown })] : []),
      settingsFeature(content, memories),
      ...(feedback ? [feedbackFeature(content, feedback, questions)] : []),
      ...(questions ? [questionFeature(content, questions)] : []),
    ],
    last: answerFeature(content, ask, memories),
  }
}
