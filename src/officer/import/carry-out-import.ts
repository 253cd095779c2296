import { z } from 'zod'
import type { DeedBooks, DeedPort } from '../../store/ports.js'
import type { ImportPlan } from './plan-import.js'

const record = z.strictObject({ person: z.number().int(), course: z.string(), doneOn: z.string(), source: z.string() })

const date = z.strictObject({
  ...{ council: z.string(), course: z.string(), title: z.string(), starts: z.number(), ends: z.number() },
  ...{ place: z.string().optional(), link: z.string().optional(), audience: z.enum(['member', 'staff', 'both']) },
})

/** A plan as it waits for the officer's yes. */
export const waitingPlan = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records'), fresh: z.array(record), known: z.number() }),
  z.strictObject({ kind: z.literal('dates'), fresh: z.array(date), known: z.number() }),
])

/** How many entries a plan has for each course. */
export function countsOf({ fresh }: ImportPlan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { course } of fresh) counts[course] = (counts[course] ?? 0) + 1
  return counts
}

const write = async ({ training }: DeedBooks, who: string, plan: ImportPlan) => {
  if (plan.kind === 'records') return training.record(plan.fresh.map((one) => ({ ...one, setBy: who })))
  const already = new Set(
    (await Promise.all([...new Set(plan.fresh.map(({ council }) => council))].map((council) => training.dates(council, 0))))
      .flat()
      .map(({ course, starts }) => `${course}|${starts}`),
  )
  const fresh = plan.fresh.filter(({ course, starts }) => !already.has(`${course}|${starts}`))
  for (const one of fresh) await training.addDate(one)
  return fresh.length
}

/** Writes all of a plan or nothing, with its row in the log. Answers how many entries were new. */
export function carryOutImport(deeds: DeedPort, who: string, plan: ImportPlan): Promise<number> {
  return deeds.carryOut(async (books) => {
    const added = await write(books, who, plan)
    if (added > 0)
      await books.log.write({ who, what: 'imported', subject: `training ${plan.kind}`, before: null, after: { added, ...countsOf(plan) } })
    return added
  })
}
