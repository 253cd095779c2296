/** A figure about people as it may be shown; everything else about the true number stays here. */
export type Figure =
  | { readonly kind: 'none' }
  | { readonly kind: 'few' }
  | { readonly kind: 'about'; readonly value: number }
  | { readonly kind: 'all-but-few' }
  | { readonly kind: 'hidden' }

/** A group of people split in two, as it may be shown. */
export interface Split {
  /** The size of the group, in steps of five. */
  readonly people: Figure
  readonly done: Figure
  readonly rest: Figure
}

/** A count under this one is never shown. */
const smallestCount = 5

/** A group of fewer people is never split: the parts of ten people can be five and five only, or one of them is too small. */
export const smallestGroup = 11

/** In a smaller group "none" would say of each that they have not, so it is told as "fewer than 5". */
const smallestGroupForNone = 20

const toFive = (value: number) => Math.round(value / 5) * 5

const hidden: Figure = { kind: 'hidden' }
const few: Figure = { kind: 'few' }
const about = (value: number): Figure => ({ kind: 'about', value })

/** How often something happened, where no group bounds it: none, fewer than 5, or the nearest five. */
export function countFigure(times: number): Figure {
  if (times <= 0) return { kind: 'none' }
  return times < smallestCount ? few : about(toFive(times))
}

const sizeOf = (people: number): Figure => (people < smallestGroup ? hidden : about(toFive(people)))

// the last step below the top can hold a single number, and would tell it: it is shown as the step before
const steps = (part: number, people: number) => Math.min(toFive(part), toFive(people - smallestCount - 1))

const middle = (part: number, people: number): Figure => about(steps(part, people))

/**
 * What may be shown of a group of which some have done something. A part of 0 to 4 hides the other part as well, because
 * whoever knows the size of the group would subtract; all other parts are told to the nearest five, so that two days
 * compared do not tell of one person either. Zero remaining is told as fewer than 5. Every answer fits at least two true
 * numbers, also for somebody who knows this method and the exact size of the group; only "none" in a group of 20 or more
 * is exact. Numbers are whole; `done` is at most `people`.
 *
 * Rounding to five with small counts suppressed is the practice of NHS England (Hospital Episode Statistics analysis
 * guide) and of HESA (rounding and suppression to anonymise statistics).
 */
export function splitFigures(people: number, done: number): Split {
  const rest = people - done
  if (people < smallestGroup) return { people: hidden, done: hidden, rest: hidden }
  const size = sizeOf(people)
  if (done === 0 && people >= smallestGroupForNone) return { people: size, done: { kind: 'none' }, rest: { kind: 'all-but-few' } }
  if (done < smallestCount) return { people: size, done: few, rest: { kind: 'all-but-few' } }
  if (rest < smallestCount) return { people: size, done: { kind: 'all-but-few' }, rest: few }
  // the rest is told as what the shown part leaves, so that the two lines together say no more than one of them
  return { people: size, done: middle(done, people), rest: about(toFive(people) - steps(done, people)) }
}

/** A figure in words; a number is marked as rounded. */
export function figureText(figure: Figure): string {
  if (figure.kind === 'none') return 'none'
  if (figure.kind === 'few') return 'fewer than 5'
  if (figure.kind === 'all-but-few') return 'all but fewer than 5'
  if (figure.kind === 'hidden') return 'too few people to show'
  return `about ${figure.value.toLocaleString('en-GB')}`
}
