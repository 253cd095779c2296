/** What a box of a form holds once it is read: a value, nothing, or a fault that names the remedy. */
export interface ReadBox {
  readonly value?: string
  readonly fault?: string
}

/** How a box of words is read. */
export interface WordsRule {
  readonly label: string
  readonly most: number
  /** What to do about an empty box; left out where it may be empty. */
  readonly needed?: string
  /** True for words that other people are shown. */
  readonly shown?: boolean
  /** True where line ends are kept. */
  readonly long?: boolean
}

const markup = /[*_`~[\]<>#|\\{}]/

const cleaned = (typed: string, long: boolean) => {
  const lines = typed.normalize('NFC').split(/\r\n|\r|\n/)
  const kept = lines.map((line) => line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).filter((line) => line !== '')
  return kept.join(long ? '\n' : ' ')
}

/** Reads a box of words: invisible signs go, and what is missing, too long or could pass for markup is told with its remedy. */
export function readWords(typed: string | undefined, { label, most, needed, shown = false, long = false }: WordsRule): ReadBox {
  const value = cleaned(typed ?? '', long)
  if (value === '') return needed === undefined ? {} : { fault: `${label}: ${needed}` }
  if (value.length > most) return { fault: `${label}: please use at most ${most} characters. You used ${value.length}.` }
  if (shown && markup.test(value))
    return { fault: `${label}: please leave out signs such as * _ # < > [ ], because people are shown this as it is.` }
  return { value }
}

const isDay = (text: string) => {
  const at = Date.parse(`${text}T12:00:00Z`)
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Reads a day such as `2026-11-21`. */
export function readDay(typed: string | undefined, { label, needed }: { readonly label: string; readonly needed?: string }): ReadBox {
  const value = (typed ?? '').trim()
  if (value === '') return needed === undefined ? {} : { fault: `${label}: ${needed}` }
  return isDay(value) ? { value } : { fault: `${label}: please write a real day as year-month-day, such as 2026-11-21.` }
}

/** The faults of a form, in the order of its boxes. */
export function faultsOf(boxes: readonly ReadBox[]): readonly string[] {
  return boxes.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))
}
