import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type AskedOnce, createAskedOnce, createLastShown, type LastShown } from './answer/index.js'
import { createDraftMemory, type DraftMemory } from './draft-check/index.js'
import type { Whispers } from './store/index.js'

/** What each instance remembers for minutes or hours, told to the others, so that it makes no difference which of them hears the next message. */
export interface SharedMemories {
  readonly lastShown: LastShown
  readonly askedOnce: AskedOnce
  readonly draftMemory: DraftMemory
}

/** Stands for a chat or a person on the way to other instances: whoever reads along learns nobody's address. */
export const veiled = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 24)

const at = z.iso.datetime().transform((value) => new Date(value))
const key = z.string().length(24)
const shown = z.tuple([key, z.object({ topic: z.string(), asker: z.enum(['member', 'staff', 'unknown']) }), at])
const dropped = z.tuple([key])
const asked = z.tuple([key, at])
const ticked = z.object({
  decides: z
    .array(z.enum(['planning', 'licensing']))
    .max(2)
    .optional(),
  account: z.enum(['councillor', 'private', 'council']).optional(),
  image: z.boolean().optional(),
  share: z.boolean().optional(),
})
const told = z.tuple([key, ticked, at])
const checked = z.tuple([key, z.array(z.string()), at])

/** Hears one kind of note, and passes over what does not have its shape. */
const hearing =
  <Note>(whispers: Whispers, about: string, shape: z.ZodType<Note>) =>
  (take: (note: Note) => void) =>
    whispers.onHeard(about, (what) => {
      const note = shape.safeParse(what)
      if (note.success) take(note.data)
    })

const sharedLastShown = (whispers: Whispers): LastShown => {
  const memory = createLastShown()
  hearing(whispers, 'shown', shown)(([chat, what, when]) => void memory.keep(chat, what, when))
  hearing(whispers, 'dropped', dropped)(([chat]) => void memory.drop(chat))
  return {
    find: (conversation, when) => memory.find(veiled(conversation), when),
    keep: (conversation, { topic, asker }, when) => {
      whispers.tell('shown', [veiled(conversation), { topic, asker }, when])
      return memory.keep(veiled(conversation), { topic, asker }, when)
    },
    drop: (conversation) => {
      whispers.tell('dropped', [veiled(conversation)])
      return memory.drop(veiled(conversation))
    },
  }
}

const sharedAskedOnce = (whispers: Whispers): AskedOnce => {
  const memory = createAskedOnce()
  hearing(whispers, 'asked', asked)(([person, when]) => void memory.first(person, when))
  return {
    first: (person, when) => {
      whispers.tell('asked', [veiled(person), when])
      return memory.first(veiled(person), when)
    },
  }
}

const sharedDraftMemory = (whispers: Whispers): DraftMemory => {
  const memory = createDraftMemory()
  hearing(whispers, 'told', told)(([chat, what, when]) => memory.tell(chat, what, when))
  hearing(whispers, 'checked', checked)(([chat, rules, when]) => memory.markChecked(chat, rules, when))
  return {
    recall: (conversation, when) => memory.recall(veiled(conversation), when),
    tell: (conversation, what, when) => {
      whispers.tell('told', [veiled(conversation), what, when])
      memory.tell(veiled(conversation), what, when)
    },
    markChecked: (conversation, rules, when) => {
      whispers.tell('checked', [veiled(conversation), rules, when])
      memory.markChecked(veiled(conversation), rules, when)
    },
  }
}

/** Opens the short memories of chat, shared with the other instances where there are any: ids and ticks, never a word that anybody typed. */
export const createSharedMemories = (whispers: Whispers): SharedMemories => ({
  lastShown: sharedLastShown(whispers),
  askedOnce: sharedAskedOnce(whispers),
  draftMemory: sharedDraftMemory(whispers),
})
