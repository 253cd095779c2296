import type { Post } from '../text/post.js'
import { type CueIndex, type Fired, firedCues } from './cue-index.js'
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
  /** The places in one sentence, without a walk over all others. */
  readonly inSentence: (phrase: number, sentence: number) => readonly Place[]
}

const none: readonly Place[] = []

const placeFrom = (phrase: Phrase, post: Post, from: number): Place | undefined => {
  const sentence = post.sentenceOf[from] ?? 0
  const bounds = post.sentences[sentence]
  if (!bounds || (phrase.atSentenceStart && from !== bounds.from)) return undefined
  const to = phraseEnd(phrase, post, from, bounds.to)
  return to === undefined ? undefined : { from, to, sentence }
}

const placesOf = (phrase: Phrase, post: Post, { tokens, reach }: Fired): Place[] => {
  const places: Place[] = []
  let next = 0
  for (const cue of tokens) {
    for (let from = Math.max(next, cue - reach); from <= cue; from += 1) {
      const place = placeFrom(phrase, post, from)
      next = from + 1
      if (!place) continue
      places.push(place)
      next = place.to
      from = place.to - 1
    }
  }
  return places
}

const bySentence = (places: readonly Place[]): ReadonlyMap<number, readonly Place[]> => {
  const found = new Map<number, Place[]>()
  for (const place of places) {
    const own = found.get(place.sentence)
    if (own) own.push(place)
    else found.set(place.sentence, [place])
  }
  return found
}

/** Opens a draft for look-ups of phrases. */
export function phraseMatches(index: CueIndex, post: Post): PhraseMatches {
  const fired = firedCues(index, post)
  const known = new Map<number, readonly Place[]>()
  const sorted = new Map<number, ReadonlyMap<number, readonly Place[]>>()
  const of = (id: number): readonly Place[] => {
    const cues = fired.get(id)
    const phrase = index.phrases[id]
    if (!cues || !phrase) return none
    const places = known.get(id) ?? placesOf(phrase, post, cues)
    known.set(id, places)
    return places
  }
  const inSentence = (id: number, sentence: number): readonly Place[] => {
    if (!fired.has(id)) return none
    const places = sorted.get(id) ?? bySentence(of(id))
    sorted.set(id, places)
    return places.get(sentence) ?? none
  }
  return { fired: fired.keys(), of, inSentence }
}
