import type { Passage } from './papers/paper.js'
import type { Decline } from './schema/decline.js'
import type { DigestWords } from './schema/digest.js'
import type { Conversation, Equivalent, Pack, Pair } from './schema/pack.js'
import type { ServicePages } from './schema/pages.js'
import type { QuickReference } from './schema/quick-reference.js'
import type { Contact, Council, Document, Law } from './schema/registers.js'
import type { Rule, WordLists } from './schema/rule.js'
import type { Topic } from './schema/topic.js'

/** All of the council's words, read once, checked as a whole and handed in; nobody changes them in place. */
export interface Content {
  readonly pack: Pack
  readonly conversation: Conversation
  readonly topics: ReadonlyMap<string, Topic>
  readonly declines: ReadonlyMap<string, Decline>
  readonly documents: ReadonlyMap<string, Document>
  readonly laws: ReadonlyMap<string, Law>
  readonly contacts: ReadonlyMap<string, Contact>
  readonly councils: ReadonlyMap<string, Council>
  readonly cards: {
    readonly member: QuickReference
    readonly staff: QuickReference
  }
  readonly rules: readonly Rule[]
  /** Lists of words that rules name in curly brackets. */
  readonly words: WordLists
  readonly equivalents: readonly Equivalent[]
  readonly pairs: readonly Pair[]
  /** The council's own documents, cut into passages that can be quoted; none until the council brings some in. */
  readonly passages: readonly Passage[]
  /** Safety tips and worked examples for the monthly issue. */
  readonly digest: DigestWords
  /** What the bot's own pages say of it. */
  readonly pages: ServicePages
}

/** The same words for the people of another council of the registers: each document then shows its status there. */
export function contentFor(content: Content, council: string): Content {
  return { ...content, pack: { ...content.pack, council } }
}

/** The topic with this id; a wrong id is a fault of ours, since the loader has checked every reference. */
export function topicOf(content: Content, id: string): Topic {
  const topic = content.topics.get(id)
  if (!topic) throw new Error(`No topic ${id} in the pack.`)
  return topic
}
