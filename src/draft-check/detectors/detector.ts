import type { Post } from '../text/post.js'

/** A stretch of the original text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Finds one kind of thing that words alone do not show, such as a number of a certain shape. */
export type Detector = (post: Post) => readonly Span[]

/** Words around a stretch, small and plain, for a detector that needs to know what is talked about. */
export const around = (text: string, start: number, end: number, before = 60, after = 40): string =>
  `${text.slice(Math.max(0, start - before), start)} ${text.slice(end, end + after)}`.toLowerCase()

/** A detector from a pattern over the plain text; `keeps` looks at the match and what stands around it. */
export const patternDetector =
  (pattern: RegExp, keeps: (match: string, text: string, start: number) => boolean): Detector =>
  ({ flat }) =>
    Array.from(flat.text.matchAll(pattern), (match) => ({ match: match[0], at: match.index }))
      .filter(({ match, at }) => keeps(match, flat.text, at))
      .map(({ match, at }) => ({ start: flat.origin(at), end: flat.origin(at + match.length) }))
