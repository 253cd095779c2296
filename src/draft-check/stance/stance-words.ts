import type { WordLists } from '../../content/index.js'
import { cueIndex } from '../match/cue-index.js'
import { type Phrase, phraseReader } from '../match/phrase.js'
import { alikeName, className } from './sentences.js'
import type { NamedLists, StanceWords } from './stance-features.js'

const listsCalled = (
  start: string,
  lists: WordLists,
  read: (source: string) => Phrase,
  more: (name: string) => readonly string[],
): NamedLists => {
  const names = Object.keys(lists).filter((name) => name.startsWith(start))
  // each way of its own, so that the longest counts: "deaf people" and not "deaf"
  const ways = names.flatMap((name) => [...(lists[name] ?? []), ...more(name.slice(start.length))].map((way) => [name, way] as const))
  return { names: ways.map(([name]) => `<${name}>`), index: cueIndex(ways.map(([, way]) => read(way))) }
}

const placeholder = (name: string) => `any${name.replaceAll('-', '')}word`
/** A sentence with its placeholders as words that nobody writes, which stand for any word of their list. */
export const filled = (text: string) => text.replace(/<([a-z-]+)>s?/gu, (_, name: string) => placeholder(name))

/** Makes ready what sentences are read by, from the lists of a pack. */
export function stanceWords(lists: WordLists, stem: StanceWords['stem']): StanceWords {
  const read = phraseReader(lists)
  const called = (start: string, more: (name: string) => readonly string[] = () => []) => listsCalled(start, lists, read, more)
  const standIn = (name: string) => [placeholder(name)]
  return { stem, classes: called(className, standIn), alike: called(alikeName, standIn), senses: called('sense-') }
}
