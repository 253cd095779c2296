import type { DeskField } from '../../cards/data.js'

const empty: DeskField = { words: [], days: [], choices: [] }

/** A box as a form shows it: its name in the data, its label, what to say when it is empty, and what was typed before. */
export interface FieldWords {
  readonly id: string
  readonly label: string
  /** What to do about an empty box; left out where it may be empty. */
  readonly needed?: string
  readonly value?: string | undefined
}

// a card shows at most so much of what was typed before, so that a long slip cannot outgrow it
const longestBack = 2_000

const box = ({ id, label, needed, value = '' }: FieldWords) => ({
  ...{ id, label, value: value.slice(0, longestBack), required: needed !== undefined },
  error: needed ?? `Please look at this again: ${label}.`,
})

/** A box for words; `long` for several lines. */
export function wordsField(field: FieldWords & { readonly hint: string; readonly most: number; readonly long?: boolean }): DeskField {
  return { ...empty, words: [{ ...box(field), hint: field.hint, most: field.most, long: field.long ?? false }] }
}

/** A box for a day. */
export function dayField(field: FieldWords): DeskField {
  return { ...empty, days: [box(field)] }
}

/** A choice of one; each option is its title and what it stands for. */
export function choiceField(
  field: FieldWords & { readonly options: readonly { readonly title: string; readonly value: string }[] },
): DeskField {
  return { ...empty, choices: [{ ...box(field), options: [...field.options] }] }
}
