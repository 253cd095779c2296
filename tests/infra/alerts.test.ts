import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { prometheusText } from '../../src/figures/index.js'
import { createWatched } from '../../src/watched.js'
import { toldLabels } from '../figures/told-labels.js'

const rule = z.strictObject({
  alert: z.string().regex(/^[A-Z]\w+$/),
  expr: z.string().min(5),
  for: z
    .string()
    .regex(/^\d+[mh]$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string().min(20), action: z.string().min(20) }),
})
const file = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule).min(1) })).min(1) })
const rules = file.parse(parse(readFileSync(join(__dirname, '../../infra/alerts.yaml'), 'utf8'))).groups.flatMap((group) => group.rules)

const namedIn = (expr: string) => expr.match(/\b(?:byp|process|nodejs)_\w+/g) ?? []

const told = async () => {
  const watched = createWatched()
  watched.lookIn({
    outbox: async () => [{ channel: 'mail', state: 'pending', deliveries: 1, overdueMs: 0 }],
    lastRound: () => 1,
  })
  const turn = watched.turns(async () => undefined)
  await turn({
    reference: 'A',
    at: new Date(0),
    place: 'personal',
    conversation: 'c',
    person: { key: 'p' },
    event: { kind: 'arrived' },
  })
  watched.requestAnswered(200, 1)
  const text = prometheusText(await watched.look())
  return new Set([...text.matchAll(/^([a-z]\w+)/gm)].map(([, name = '']) => name))
}

describe('the alert rules', () => {
  it('name only figures that the bot tells', async () => {
    const names = await told()
    const unknown = rules.flatMap(({ expr }) => namedIn(expr)).filter((name) => !names.has(name))
    expect(unknown).toEqual([])
    expect(namedIn('sum(byp_no_such_total)').filter((name) => !names.has(name))).toEqual(['byp_no_such_total'])
  })

  it('are each there once, with brackets that close', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
    for (const { expr } of rules)
      for (const pair of ['()', '{}', '[]']) expect(expr.split(pair[0] ?? '').length).toBe(expr.split(pair[1] ?? '').length)
  })

  it('ask only for labels and values that the bot gives', () => {
    const asked = rules.flatMap(({ expr }) => [...expr.matchAll(/(\w+)=~?"([^"]*)"/g)].map(([, label = '']) => label))
    expect(asked.filter((label) => !toldLabels.includes(label))).toEqual([])
  })
})
