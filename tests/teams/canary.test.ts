import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDispatch, type ReportError, type Turn } from '../../src/chat/index.js'
import { checkedLine, readDraft } from '../../src/cli/check.js'
import { type CheckDraft, createDraftCheck, findingsReply, looksLikePost } from '../../src/draft-check/index.js'
import { createFeatures } from '../../src/features.js'
import { starterContent } from '../a-content.js'
import { eachRoom } from './contract/a-room.js'
import { executed, invoked, mentioned, message, submitted } from './contract/activities.js'

const { open } = eachRoom()
const content = starterContent()
const marker = 'zqcanary7'
const risky = `The ${marker} walked by the river in the rain.\n\nRing Mrs Smith of 12 High Street on 07700 900123, she has cancer.`
const harmless = `Lovely morning at the market with the ${marker}.`
const checkDraft = createDraftCheck(content.rules, { words: content.words })

const dispatchWith = (check: CheckDraft, onError: ReportError) =>
  createDispatch({
    features: createFeatures({
      content,
      checkDraft: check,
      looksLikePost,
      addresses: {},
      ask: () => ({ outcome: { kind: 'none' }, readAs: [], ranked: [], parts: [], reasons: [] }),
    }),
    onError,
    failure: (reference) => ({ text: `It failed. Reference ${reference}.`, summary: 'It failed' }),
  })

const command = { commandId: 'checkDraft', commandContext: 'message' }
const draftsIn = (url: string, draft: string): unknown[] => [
  message(url, `check: ${draft}`),
  message(url, `check: ${draft}`, { attachments: [{ contentType: 'image/png' }] }),
  message(url, `Join us! ${draft} #fair\n\nSee you there, please share!\nhttps://example.org/fair`),
  message(url, `check: ${draft.repeat(300)}`),
  message(url, draft),
  { ...message(url, `check: ${draft}`), type: 'messageUpdate', channelData: { eventType: 'editMessage', tenant: { id: 'tenant-1' } } },
  mentioned(url, `check: ${draft}`),
  executed(url, { verb: 'check', draft, image: 'true', account: marker, decides: marker }),
  executed(url, { verb: 'check', draft: [draft] }),
  executed(url, { verb: marker, draft }),
  submitted(url, { verb: 'check', draft }),
  submitted(url, { verb: 'checked', rules: ['hashtags'], draft }),
  invoked(url, 'composeExtension/fetchTask', { ...command, messagePayload: { body: { contentType: 'html', content: `<p>${draft}</p>` } } }),
  invoked(url, 'composeExtension/fetchTask', { ...command, messagePayload: { body: { contentType: 'html', content: [draft] } } }),
  invoked(url, 'composeExtension/submitAction', { ...command, data: { verb: 'check', draft } }),
  invoked(url, 'composeExtension/submitAction', { ...command, commandId: marker, data: { verb: 'check', draft } }),
  invoked(url, 'composeExtension/query', { draft }),
  invoked(url, 'message/submitAction', { draft }),
  { ...message(url, draft), serviceUrl: marker },
  { type: 'message', text: draft },
  `{"type":"message","text":"${marker}`,
  JSON.stringify({ type: 'message', text: draft.repeat(3_000) }),
]

/** Sends every draft through the whole room with a database on disk, and gives back all that anybody could find afterwards. */
const leftBehind = async (
  drafts: readonly string[],
  dispatch?: (log: ReportError) => (turn: Turn) => ReturnType<ReturnType<typeof createDispatch>>,
) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'before-you-post-canary-'))
  const faults: string[] = []
  const onError: ReportError = (error, about) =>
    void faults.push(JSON.stringify({ ...about, fault: error instanceof Error ? error.name : 'unknown' }))
  const room = await open({ dataDir, ...(dispatch ? { dispatch: dispatch(onError) } : {}) })
  const answers: { status: number; body: string }[] = []
  for (const activity of drafts.flatMap((draft) => draftsIn(room.connector.url, draft))) {
    const response = await room.post(activity)
    answers.push({ status: response.status, body: await response.text() })
  }
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  rmSync(dataDir, { recursive: true, force: true })
  const places = {
    log: [...room.lines, ...faults].join('\n'),
    database: files.join('\n'),
    sent: JSON.stringify(room.connector.sent),
    answers: JSON.stringify(answers),
    environment: JSON.stringify(process.env),
  }
  const leaks = Object.entries(places).flatMap(([place, text]) => (text.toLowerCase().includes(marker) ? [place] : []))
  return { places, leaks, refused: room.connector.refused, files: files.length }
}

describe('a draft with a marker in it', () => {
  it('leaves no trace of the marker, whichever way it came in and whatever was found beside it', async () => {
    const { places, leaks, refused, files } = await leftBehind([harmless, risky], (onError) => dispatchWith(checkDraft, onError))
    expect(leaks).toEqual([])
    expect(files).toBeGreaterThan(0)
    expect(refused).toEqual([])
    for (const proof of ['A safer way to say it', 'Nothing raised by', 'That is too long to check', 'in private'])
      expect(places.sent).toContain(proof)
    expect(places.answers).toContain('continue')
  })

  it('leaves no trace when the check itself fails and its error repeats the draft', async () => {
    const failing: CheckDraft = (text) => {
      throw new Error(text)
    }
    const { places, leaks } = await leftBehind([risky], (onError) => dispatchWith(failing, onError))
    expect(leaks).toEqual([])
    expect(places.sent).toContain('Reference ABC123')
  })

  it('leaves no trace when a reply cannot be made at all', async () => {
    const { places, leaks } = await leftBehind([risky], () => (turn) => Promise.reject(new Error(JSON.stringify(turn))))
    expect(leaks).toEqual([])
    expect(places.log).toContain('a dialog failed')
  })

  it('would be seen if it leaked: a room that echoes is caught', async () => {
    expect((await leftBehind([harmless])).leaks).toContain('sent')
  })

  it('leaves no trace in what the terminal prints', () => {
    const lines = [risky, JSON.stringify({ text: risky, account: 'private', share: true })].map((line) => {
      const draft = readDraft(line)
      if ('error' in draft) throw new Error('this draft can be read')
      const result = checkDraft(draft.text, draft.context)
      return `${JSON.stringify(checkedLine(result))} ${findingsReply(content, result).text}`
    })
    const unreadable = [{ text: risky, role: marker }, { text: risky, [marker]: true }, { text: [risky] }, { text: risky.repeat(300) }]
    const faults = unreadable.map((value) => readDraft(JSON.stringify(value)))
    expect(lines.join()).toContain('A safer way to say it')
    for (const fault of faults) expect(fault).toHaveProperty('error')
    expect(JSON.stringify([lines, faults])).not.toContain(marker)
  })
})
