import type { Turn } from '../../src/chat/index.js'
import { prometheusText } from '../../src/figures/index.js'
import { createWatched } from '../../src/watched.js'
import { tellCollector } from '../../src/watching.js'
import { said, tapped } from '../chat/a-turn.js'
import { asPrometheusLines, named, startCollector } from './a-collector.js'
import { aWatchedBot } from './a-watched-bot.js'
import { toldLabels, toldOfTurns } from './told-labels.js'

const marker = 'zqcanary7'
const from = { person: { key: `${marker}-person`, id: 7 }, conversation: `${marker}-chat`, tenant: `${marker}-tenant` }

const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }

let collector: Awaited<ReturnType<typeof startCollector>>
beforeEach(async () => {
  collector = await startCollector()
})
afterEach(() => collector.stop())

const settings = () => ({ endpoint: `${collector.url}/`, headers: { 'api-key': 'a b' }, service: 'byp-test' })

const everyWayIn: readonly Turn[] = [
  said(`help ${marker}`, { ...from, reference: 'AAAA0001' }),
  said(`check: ${marker}`, { ...from, reference: 'AAAA0002' }),
  said(`${marker}`, { ...from, reference: 'AAAA0003' }),
  tapped({ verb: marker, topic: marker }, { ...from, reference: 'AAAA0004' }),
]

/** Has every kind of turn end, and the bot stop. */
const aWholeLife = async () => {
  const { watched, turn } = aWatchedBot()
  const stop = await tellCollector(settings(), watched, log)
  for (const one of everyWayIn) await turn(one)
  await expect(watched.turns(() => Promise.reject(new Error(marker)))(said(marker, { ...from, reference: 'AAAA0005' }))).rejects.toThrow()
  watched.requestAnswered(200, 30)
  watched.requestAnswered(200, 3_000)
  watched.courierMet({ channel: 'mail', kind: 'held' })
  watched.jobFailed('directory')
  watched.lineLogged('error')
  await stop()
  return { told: prometheusText(await watched.look()) }
}

// what moves by itself between two looks
const stands = (line: string) => !/^(#|process_|nodejs_)/.test(line) && line !== ''

describe('figures sent by OpenTelemetry', () => {
  it('are the same totals that /metrics shows, and the rest is sent when the bot stops', async () => {
    const { told } = await aWholeLife()
    const sent = asPrometheusLines(collector.metrics())
    expect(sent.filter(stands)).toEqual(told.split('\n').filter(stands))
    expect(sent).toContain('byp_turns_total{kind="message",outcome="failed"} 2')
    expect(sent).toContain('byp_request_seconds_bucket{le="+Inf"} 2')
    const names = [...told.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name)
    expect(collector.metrics().map(({ name }) => name)).toEqual(names)
  })

  it('carry the labels of the list and no other, and say of the machine no more than a random number', async () => {
    await aWholeLife()
    const lists = collector
      .metrics()
      .flatMap(({ gauge, sum, histogram }) => [
        ...[...(gauge?.dataPoints ?? []), ...(sum?.dataPoints ?? [])].map(({ attributes }) => attributes),
        ...(histogram?.dataPoints ?? []).map(({ attributes }) => attributes),
      ])
    const labels = new Set(lists.flatMap((list) => Object.keys(named(list))))
    expect([...labels].filter((label) => !toldLabels.includes(label))).toEqual([])
    expect(labels.size).toBeGreaterThan(5)
    expect(Object.keys(collector.resource()).sort()).toEqual(['service.instance.id', 'service.name'])
    expect(collector.resource()['service.name']).toBe('byp-test')
  })

  it('go where the settings say, with what the settings say', async () => {
    await aWholeLife()
    expect([...new Set(collector.posts.map(({ path }) => path))].sort()).toEqual(['/v1/metrics', '/v1/traces'])
    for (const { headers } of collector.posts) expect(headers).toMatchObject({ 'api-key': 'a b', 'content-type': 'application/json' })
  })
})

describe('a turn sent by OpenTelemetry', () => {
  it('is one span with its kind, its feature and its outcome, and its reference only where it failed', async () => {
    await aWholeLife()
    const spans = collector.spans()
    expect(spans.map(({ attributes }) => named(attributes))).toEqual([
      { 'byp.turn.kind': 'message', 'byp.turn.outcome': 'answered', 'byp.turn.feature': 'help' },
      { 'byp.turn.kind': 'message', 'byp.turn.outcome': 'failed', 'byp.turn.feature': 'draft-check', 'byp.turn.reference': 'AAAA0002' },
      { 'byp.turn.kind': 'message', 'byp.turn.outcome': 'silent' },
      { 'byp.turn.kind': 'action', 'byp.turn.outcome': 'silent' },
      { 'byp.turn.kind': 'message', 'byp.turn.outcome': 'failed', 'byp.turn.reference': 'AAAA0005' },
    ])
    expect(spans.flatMap(({ attributes }) => Object.keys(named(attributes))).filter((name) => !toldOfTurns.includes(name))).toEqual([])
    for (const { name, status, events, links, startTimeUnixNano, endTimeUnixNano } of spans) {
      expect({ name, events, links, message: status.message }).toEqual({ name: 'turn', events: [], links: [], message: undefined })
      expect(endTimeUnixNano >= startTimeUnixNano).toBe(true)
    }
    expect(spans.map(({ status }) => status.code)).toEqual([0, 2, 0, 0, 2])
  })

  it('says nothing by which a person, a chat or their words could be told, whatever failed', async () => {
    await aWholeLife()
    const all = JSON.stringify(collector.posts).toLowerCase()
    expect(all).toContain('byp_turns_total')
    expect(all).not.toContain(marker)
    expect(all).not.toContain('canary')
  })

  it('would be seen if it leaked: a feature named after what was typed is caught', async () => {
    const watched = createWatched()
    const stop = await tellCollector(settings(), watched, log)
    const turn = watched.turns(async ({ reference }) => {
      watched.turnAnswered({ reference, feature: marker })
      return { text: '', summary: '' }
    })
    await turn(said('hello'))
    await stop()
    expect(JSON.stringify(collector.posts)).toContain(marker)
  })
})
