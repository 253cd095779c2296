import type { Post } from '../text/post.js'
import type { Guard } from './guard.js'

const quotes = /“[^”\n]{1,400}”|"[^"\n]{1,400}"|(?<![\p{L}\p{N}])['‘][^'‘’\n]{2,300}['’](?![\p{L}\p{N}])/gu
const known = new WeakMap<Post, readonly (readonly [number, number])[]>()

const quotedStretches = (post: Post) => {
  const ready = known.get(post)
  if (ready) return ready
  const found = Array.from(post.text.matchAll(quotes), ({ index, 0: quote }) => [index, index + quote.length] as const)
  known.set(post, found)
  return found
}

/** The candidate stands between quotation marks: somebody's words are shown, not meant. */
export const isQuoted: Guard = ({ post, place }) => {
  const start = post.tokens[place.from]?.start ?? 0
  const end = post.tokens[place.to - 1]?.end ?? 0
  return quotedStretches(post).some(([from, to]) => from < start && end < to)
}

/** The candidate stands in a sentence that asks something. */
export const isAsked: Guard = ({ post, place }) => post.sentences[place.sentence]?.isQuestion ?? false
