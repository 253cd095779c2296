import type { Told } from './told.js'

/** What is known in one conversation while somebody works on a post: ticks and rule ids, never a word of theirs. */
export interface Remembered {
  readonly told: Told
  /** Rules whose notes the writer has dealt with, so that they are not said again. */
  readonly checked: readonly string[]
}

/** A short memory a conversation, so that nobody ticks the same box twice; a restart may empty it. */
export interface DraftMemory {
  recall(conversation: string, at: Date): Remembered
  tell(conversation: string, told: Told, at: Date): void
  markChecked(conversation: string, rules: readonly string[], at: Date): void
}

/** How long and how much is remembered: times in milliseconds. */
export interface MemoryLimits {
  readonly conversations: number
  readonly writer: number
  readonly post: number
}

const limits: MemoryLimits = { conversations: 500, writer: 4 * 3_600_000, post: 15 * 60_000 }
const mostRules = 40

interface Entry {
  readonly told: Told
  readonly toldAt: number
  readonly checked: ReadonlyMap<string, number>
}

const blank: Entry = { told: {}, toldAt: 0, checked: new Map() }

const toldBy = ({ told, toldAt }: Entry, at: number, { writer, post }: MemoryLimits): Told => {
  const age = at - toldAt
  if (age >= writer) return {}
  if (age < post) return told
  return { ...(told.decides ? { decides: told.decides } : {}), ...(told.account ? { account: told.account } : {}) }
}

/** A memory inside this process: who the writer is lasts some hours, what is about one post lasts minutes, and the oldest conversation makes room. */
export function createDraftMemory(change: Partial<MemoryLimits> = {}): DraftMemory {
  const held = { ...limits, ...change }
  const entries = new Map<string, Entry>()
  const fresh = ({ checked }: Entry, at: number) => new Map([...checked].filter(([, since]) => at - since < held.post))
  const put = (conversation: string, entry: Entry) => {
    entries.delete(conversation)
    entries.set(conversation, entry)
    for (const oldest of entries.keys()) if (entries.size > held.conversations) entries.delete(oldest)
  }
  const of = (conversation: string) => entries.get(conversation) ?? blank
  return {
    recall: (conversation, at) => {
      const entry = of(conversation)
      const found = { told: toldBy(entry, at.getTime(), held), checked: [...fresh(entry, at.getTime()).keys()] }
      if (found.checked.length === 0 && Object.keys(found.told).length === 0) entries.delete(conversation)
      return found
    },
    tell: (conversation, told, at) => put(conversation, { ...of(conversation), told, toldAt: at.getTime() }),
    markChecked: (conversation, rules, at) => {
      const entry = of(conversation)
      const all = [...fresh(entry, at.getTime()), ...rules.map((rule) => [rule, at.getTime()] as const)]
      put(conversation, { ...entry, checked: new Map(all.slice(-mostRules)) })
    },
  }
}
