import { button, londonDate, londonDay } from '../../chat/index.js'
import type { DeskMessage } from '../form/desk-reply.js'
import { countsOf } from './carry-out-import.js'
import type { ImportPlan } from './plan-import.js'

const things = (count: number, kind: ImportPlan['kind']) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`

const spanOf = (plan: ImportPlan) => {
  const days = plan.kind === 'records' ? plan.fresh.map(({ doneOn }) => doneOn) : plan.fresh.map(({ starts }) => londonDay(starts))
  const [first = '', last = first] = [...days].sort().filter((_, at, { length }) => at === 0 || at === length - 1)
  return first === '' ? [] : [{ label: 'Days', value: first === last ? londonDate(first) : `${londonDate(first)} to ${londonDate(last)}` }]
}

/** What an import would add, before it counts. */
export function planFacts(plan: ImportPlan): readonly { label: string; value: string }[] {
  return [
    { label: 'New', value: things(plan.fresh.length, plan.kind) },
    ...(plan.known > 0 ? [{ label: 'There already, and left as they are', value: things(plan.known, plan.kind) }] : []),
    ...Object.entries(countsOf(plan)).map(([course, count]) => ({ label: `Course ${course}`, value: things(count, plan.kind) })),
    ...spanOf(plan),
  ]
}

/** Asks for a yes to a plan that waits. */
export function previewMessage(plan: ImportPlan, waiting: string): DeskMessage {
  return {
    title: 'Import this?',
    lines: ['Nothing has been written yet. Look at the names of the courses: a slip there makes a course of its own.'],
    facts: planFacts(plan),
    buttons: [
      button('Import it', { verb: 'officer-import-sure', waiting, sure: true }),
      button("Don't import", { verb: 'officer-import-sure', waiting, sure: false }),
    ],
  }
}
