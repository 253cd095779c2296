import { startTelemetry, type TelemetryParts } from '../../src/figures/telemetry/index.js'
import { tellCollector } from '../../src/watching.js'
import { said } from '../chat/a-turn.js'
import { asPrometheusLines, startCollector } from './a-collector.js'
import { aWatchedBot } from './a-watched-bot.js'

describe('a collector that does not take anything', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>
  beforeEach(async () => {
    collector = await startCollector()
  })
  afterEach(() => collector.stop())

  const settings = () => ({ endpoint: collector.url, headers: { 'api-key': 'secret-key' }, service: 'byp-test' })
  const sending = (part: Partial<TelemetryParts> = {}) => {
    const reached: boolean[] = []
    const { watched, turn } = aWatchedBot()
    const telemetry = startTelemetry({
      ...settings(),
      look: watched.look,
      onReached: (isReached) => void reached.push(isReached),
      // too short for a second try, so that nothing is waited for
      patienceMs: 500,
      ...part,
    })
    watched.onTurn(telemetry.turn)
    return { telemetry, turn, reached }
  }

  it.each([
    ['answers with an error', 400],
    ['is overwhelmed', 503],
  ])('is told of once when it %s, and once when it is back; people get their answers all the while', async (_, status) => {
    const { telemetry, turn, reached } = sending()
    collector.answerWith(status)
    for (let minute = 0; minute < 4; minute += 1) {
      expect(await turn(said('help'))).toMatchObject({ summary: 'Help' })
      await telemetry.flush()
    }
    expect(reached).toEqual([false])
    collector.answerWith(200)
    await telemetry.flush()
    await telemetry.flush()
    expect(reached).toEqual([false, true])
    expect(asPrometheusLines(collector.metrics())).toContain('byp_turns_total{kind="message",outcome="answered"} 4')
    await telemetry.stop()
  })

  it('may be away altogether: the bot starts, answers and stops', async () => {
    const { telemetry, turn, reached } = sending({ endpoint: 'http://127.0.0.1:9' })
    expect(await turn(said('help'))).toMatchObject({ summary: 'Help' })
    await telemetry.flush()
    await telemetry.stop()
    expect(reached).toEqual([false])
    expect(collector.posts).toEqual([])
  })

  it('is named in one line of the log, without its address and its key', async () => {
    const lines: string[] = []
    const write = (level: string) => (about: object, text: string) => void lines.push(`${level}: ${text} ${JSON.stringify(about)}`)
    collector.answerWith(400)
    const { watched, turn } = aWatchedBot()
    const stop = await tellCollector(settings(), watched, { info: write('info'), warn: write('warn'), error: write('error') })
    await turn(said('help'))
    await stop()
    expect(lines).toEqual(['info: figures are sent by OpenTelemetry {}', expect.stringContaining('warn: the collector')])
    expect(lines.join()).not.toContain('127.0.0.1')
    expect(lines.join()).not.toContain('secret-key')
  })
})
