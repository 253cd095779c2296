import type { Post } from '../text/post.js'
import { type CueIndex, firedCues } from './cue-index.js'
import { phraseEnd } from './match-phrase.js'
import type { Phrase } from './phrase.js'

/** A stretch of tokens within one sentence: from the first up to, not including, `to`. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly sentence: number
}

/** Looks up where phrases stand in one draft; each phrase is looked for once, and only when a cue of it is there. */
export interface PhraseMatches {
  readonly fired: Iterable<number>
  readonly of: (phrase: number) => readonly Place[]
}

const placesOf = (phrase: Phrase, post: Post, starts: ReadonlySet<number>): Place[] => {
  const places: Place[] = []
  let covered = -1
  for (const from of starts) {
    const sentence = post.sentenceOf[from] ?? 0
    const bounds = post.sentences[sentence]
    if (!bounds || from < covered || (phrase.atSentenceStart && from !== bounds.from)) continue
    const to = phraseEnd(phrase, post, from, bounds.to)
    if (to === undefined) continue
    places.push({ from, to, sentence })
    covered = to
  }
  return places
}

const none: readonly Place[] = []

/** Opens a draft for look-ups of phrases. */
export function phraseMatches(index: CueIndex, post: Post): PhraseMatches {
  const fired = firedCues(index, post)
  const known = new Map<number, readonly Place[]>()
  return {
    fired: fired.keys(),
    of: (id) => {
      const starts = fired.get(id)
      const phrase = index.phrases[id]
      if (!starts || !phrase) return none
      const places = known.get(id) ?? placesOf(phrase, post, starts)
      known.set(id, places)
      return places
    },
  }
}
