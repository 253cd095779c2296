import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asPrometheusLines, named, startCollector } from '../figures/a-collector.js'
import { toldLabels, toldOfTurns } from '../figures/told-labels.js'
import { message } from '../teams/contract/activities.js'
import { startConnector } from '../teams/contract/connector.js'
import { startBot } from './start-bot.js'

jest.setTimeout(120_000)

const marker = 'zqcanary7'
const things = [
  'help',
  `can I share what ${marker} wrote about planning`,
  `check: Ring Mrs ${marker} of 12 High Street on 07700 900123, she has cancer.`,
  marker,
]

/** Runs the built bot as an operator would, talks to it, and tells what it loaded and what it left behind. */
const aLife = async (settings: Record<string, string>) => {
  const seen = mkdtempSync(join(tmpdir(), 'before-you-post-loaded-'))
  const connector = await startConnector()
  const bot = await startBot({ NODE_V8_COVERAGE: seen, PLAYGROUND: 'on', ...settings })
  for (const text of things) {
    const body = JSON.stringify(message(connector.url, text))
    await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  }
  const shown = await fetch(`${bot.address}/metrics`)
  const metrics = shown.ok ? await shown.text() : ''
  const code = await bot.stop()
  await connector.close()
  // Node writes down every file that it loaded
  const loaded = readdirSync(seen).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(seen, name), 'utf8')) as { result: { url: string }[] }
    return result.map(({ url }) => url)
  })
  rmSync(seen, { recursive: true, force: true })
  return { metrics, code, output: bot.output(), sent: connector.sent, loaded: loaded.filter((url) => url.startsWith('file:')) }
}

const isTelemetry = (url: string) => url.includes('@opentelemetry') || url.includes('/figures/telemetry/')
const ofTurns = (line: string) => line.startsWith('byp_turns_total{') || /^byp_turn_seconds_count/.test(line)

describe('the running bot', () => {
  it('loads nothing of OpenTelemetry where no collector is named, also where /metrics is on', async () => {
    const { loaded, metrics, code } = await aLife({ METRICS: 'on' })
    expect(loaded.length).toBeGreaterThan(500)
    expect(loaded.filter(isTelemetry)).toEqual([])
    expect(metrics).toContain('byp_turns_total{kind="message",outcome="answered"}')
    expect(code).toBe(0)
  })

  it('sends the totals that /metrics shows and a span a turn to a collector, and no word that was typed', async () => {
    const collector = await startCollector()
    try {
      const { loaded, metrics, code, sent } = await aLife({
        METRICS: 'on',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: 'api-key=of%20the%20test',
      })
      expect(code).toBe(0)
      expect(JSON.stringify(sent)).toContain('A safer way to say it')
      expect(loaded.filter(isTelemetry).length).toBeGreaterThan(50)
      const told = asPrometheusLines(collector.metrics())
      expect(told.filter(ofTurns)).toEqual(metrics.split('\n').filter(ofTurns))
      const labels = told.flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, name = '']) => name))
      expect(labels.filter((label) => !toldLabels.includes(label))).toEqual([])
      const turns = collector.spans().map(({ attributes }) => named(attributes))
      // the welcome is a turn of its own
      expect(turns).toHaveLength(things.length + 1)
      expect(turns.flatMap(Object.keys).filter((name) => !toldOfTurns.includes(name))).toEqual([])
      expect(turns.map((turn) => turn['byp.turn.feature'])).toEqual(expect.arrayContaining(['help', 'draft-check']))
      expect(JSON.stringify(collector.posts)).not.toContain(marker)
      for (const { headers } of collector.posts) expect(headers['api-key']).toBe('of the test')
    } finally {
      await collector.stop()
    }
  })

  it('answers and stops in order where the collector is away, and shows no page of figures that nobody asked for', async () => {
    const { code, output, metrics, sent } = await aLife({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
    expect(code).toBe(0)
    expect(sent.length).toBeGreaterThanOrEqual(things.length)
    expect(metrics).toBe('')
    expect(output.match(/the collector of/g) ?? []).toHaveLength(1)
  })
})
