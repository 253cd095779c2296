import { prometheusText } from '../src/figures/index.js'
import type { OutboxCount } from '../src/store/index.js'
import { createWatched, type Watched } from '../src/watched.js'
import { said, tapped } from './chat/a-turn.js'
import { toldLabels } from './figures/told-labels.js'

const reply = { text: 'An answer.', summary: 'An answer' }
const nowhere = { outbox: async (): Promise<readonly OutboxCount[]> => [], lastRound: () => undefined }

const figuresOf = async (watched: Watched) => prometheusText(await watched.look()).split('\n')

describe('what is told to whoever watches', () => {
  it('counts turns by what they were and what became of them', async () => {
    const watched = createWatched()
    watched.lookIn(nowhere)
    const turn = watched.turns(async ({ event }) => (event.kind === 'message' ? reply : undefined))
    await turn(said('hello'))
    await turn(said('hello again'))
    await turn(tapped({ verb: 'topic' }))
    const lines = await figuresOf(watched)
    expect(lines).toContain('byp_turns_total{kind="message",outcome="answered"} 2')
    expect(lines).toContain('byp_turns_total{kind="action",outcome="silent"} 1')
    expect(lines).toContain('byp_turn_seconds_count{kind="message"} 2')
  })

  it('tells a turn that failed from one that was answered, though the person got a polite reply', async () => {
    const watched = createWatched()
    watched.lookIn(nowhere)
    const turn = watched.turns(async ({ reference }) => {
      watched.turnFailed({ reference, feature: 'help' })
      return reply
    })
    await turn(said('hello'))
    expect(await figuresOf(watched)).toContain('byp_turns_total{kind="message",outcome="failed"} 1')
    const breaking = watched.turns(async () => Promise.reject(new Error('broken')))
    await expect(breaking(said('hello'))).rejects.toThrow('broken')
    expect(await figuresOf(watched)).toContain('byp_turns_total{kind="message",outcome="failed"} 2')
  })

  it('sorts times into buckets that add up', async () => {
    const watched = createWatched()
    watched.lookIn(nowhere)
    for (const ms of [3, 30, 30, 3_000]) watched.requestAnswered(200, ms)
    const lines = await figuresOf(watched)
    expect(lines).toContain('byp_request_seconds_bucket{le="0.005"} 1')
    expect(lines).toContain('byp_request_seconds_bucket{le="0.05"} 3')
    expect(lines).toContain('byp_request_seconds_bucket{le="5"} 4')
    expect(lines).toContain('byp_request_seconds_bucket{le="+Inf"} 4')
    expect(lines).toContain('byp_request_seconds_sum 3.063')
  })

  it('shows the outbox, the couriers, the jobs and the log', async () => {
    const watched = createWatched()
    const outbox = async (): Promise<readonly OutboxCount[]> => [
      { channel: 'mail', state: 'pending', deliveries: 4, overdueMs: 9_000 },
      { channel: 'mail', state: 'sent', deliveries: 80, overdueMs: 99_000 },
    ]
    watched.lookIn({ outbox, lastRound: () => 1_795_000_000_000 })
    watched.courierMet({ channel: 'mail', kind: 'held' })
    watched.jobFailed('directory')
    watched.lineLogged('error')
    const lines = await figuresOf(watched)
    expect(lines).toEqual(
      expect.arrayContaining([
        'byp_outbox_deliveries{channel="mail",state="pending"} 4',
        'byp_outbox_overdue_seconds{channel="mail"} 9',
        'byp_last_round_timestamp_seconds 1795000000',
        'byp_courier_trouble_total{channel="mail",kind="held"} 1',
        'byp_job_faults_total{job="directory"} 1',
        'byp_log_lines_total{level="error"} 1',
      ]),
    )
    expect(lines.filter((line) => line.startsWith('byp_outbox_overdue_seconds'))).toHaveLength(1)
  })

  it('still tells the rest when the database does not answer', async () => {
    const watched = createWatched()
    watched.lookIn({ ...nowhere, outbox: () => Promise.reject(new Error('gone')) })
    const text = prometheusText(await watched.look())
    expect(text).not.toContain('byp_outbox_deliveries')
    expect(text).toContain('process_resident_memory_bytes')
  })

  it('says nothing by which a person, a chat or their words could be told', async () => {
    const watched = createWatched()
    watched.lookIn(nowhere)
    const from = { person: { key: 'canary-person', id: 7 }, conversation: 'canary-chat', tenant: 'canary-tenant', reference: 'CANARY1' }
    const turn = watched.turns(async () => reply)
    await turn(said('canary words', from))
    await turn(tapped({ verb: 'canary-verb', topic: 'canary-topic' }, from))
    const text = prometheusText(await watched.look())
    expect(text.toLowerCase()).not.toContain('canary')
    const labels = [...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name)
    expect([...new Set(labels)].sort()).toEqual(['kind', 'le', 'outcome'])
    expect(labels.filter((name) => !toldLabels.includes(String(name)))).toEqual([])
  })
})
