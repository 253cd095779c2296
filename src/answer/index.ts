export { answerFeature, longestQuestion } from './answer-feature.js'
export type { Answered, Asker, AskQuestion, Outcome, RankedTopic } from './outcome.js'
export { topicText } from './topic-reply.js'
