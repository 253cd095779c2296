import { isWithinQuotes } from '../text/quotes.js'
import type { Guard } from './guard.js'

/** The candidate stands between quotation marks: somebody's words are shown, not meant. */
export const isQuoted: Guard = ({ post, place }) =>
  isWithinQuotes(post.quotes, post.tokens[place.from]?.start ?? 0, post.tokens[place.to - 1]?.end ?? 0)

/** The candidate stands in a sentence that asks something. */
export const isAsked: Guard = ({ post, place }) => post.sentences[place.sentence]?.isQuestion ?? false
