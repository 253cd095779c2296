import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

/** What one request carries: its body as bytes or words, and its headers. */
export interface HostileRequest {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** Words that end where nobody's words may end, if anything is kept; the number tells which request they came with. */
export const marker = 'fuzz-canary'

const nasty = [
  '${jndi:ldap://x}',
  '${title}',
  '{{constructor.constructor("return process")()}}',
  '<script>alert(1)</script>',
  '<at>Before You Post</at>',
  '[a](javascript:alert(1))',
  "'; drop table person; --",
  '\u001b[31mred\u001b[0m',
  'line\r\n{"level":50,"msg":"forged"}',
  '\u202Eabc\u200B\u0000',
  '\uD800 alone',
  '__proto__',
  'constructor',
  'check: ',
  'my record',
  'status',
  'pause sending',
  'e\u0301'.repeat(500),
  '🧑‍🚀'.repeat(300),
  'a'.repeat(20_000),
  '(('.repeat(5_000),
  `${'x '.repeat(3_000)}?`,
  '%s%s%n',
  '../../../../etc/passwd',
  'NaN',
]

const words = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }))

const anything = fc.anything({
  maxDepth: 4,
  withNullPrototype: false,
  key: fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('__proto__', 'verb', 'data', 'constructor', 'toString')),
})

const verbs = [
  'topic',
  'command',
  'check',
  'checked',
  'none-of-these',
  'audience',
  'feedback',
  'ask-officer',
  'take-back',
  'acknowledge',
  'undo-acknowledge',
  'snooze',
  'channel',
  'erase-record',
  'officer',
  'desk',
  'switch',
  'document',
  'digest',
  'approve',
  'toString',
  '__proto__',
  '',
]

const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 90, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything })

const value = fc.oneof(
  anything,
  fc.record({
    action: fc.record({ type: fc.constant('Action.Execute'), verb: fc.constantFrom(...verbs), data: anything }),
    trigger: words,
  }),
  fc.record({ verb: fc.constantFrom(...verbs), draft: words, topic: words, version: words }),
  fc.record({ commandId: fc.constantFrom('checkDraft', 'x'), commandContext: words, messagePayload: anything, data: anything }),
)

// the door refuses names that no platform would make; most are as short as real ones, so that they get further
const key = fc.oneof({ weight: 19, arbitrary: words.map((name) => name.slice(0, 90)) }, { weight: 1, arbitrary: words })

const activityOf = (serviceUrl: string) =>
  fc.record(
    {
      type: sometimes(
        fc.oneof(
          { weight: 18, arbitrary: fc.constant('message') },
          { weight: 3, arbitrary: fc.constant('invoke') },
          {
            weight: 5,
            arbitrary: fc.constantFrom('conversationUpdate', 'installationUpdate', 'messageUpdate', 'messageReaction', 'event', 'x'),
          },
        ),
      ),
      id: sometimes(words),
      name: fc.constantFrom(
        'adaptiveCard/action',
        'adaptiveCard/action',
        'adaptiveCard/action',
        'composeExtension/fetchTask',
        'composeExtension/submitAction',
        'message/submitAction',
        'task/fetch',
        'x',
      ),
      text: sometimes(words),
      value,
      action: sometimes(fc.constantFrom('add', 'remove', 'x')),
      serviceUrl: sometimes(
        fc.oneof(
          { weight: 9, arbitrary: fc.constant(serviceUrl) },
          { weight: 1, arbitrary: fc.constantFrom('http://169.254.169.254/', 'file:///etc/passwd', 'https://evil.example/') },
        ),
      ),
      channelId: sometimes(fc.constantFrom('msteams', 'emulator', 'x')),
      from: sometimes(fc.record({ id: key, name: words, aadObjectId: key })),
      recipient: sometimes(fc.record({ id: fc.constant('28:bot'), name: words })),
      conversation: sometimes(
        fc.record({
          id: fc.constantFrom('a:1', 'a:2', '19:x'),
          conversationType: fc.constantFrom('personal', 'groupChat', 'channel', 'x'),
          tenantId: words,
        }),
      ),
      channelData: sometimes(fc.record({ tenant: sometimes(fc.record({ id: words })), eventType: words, settings: anything })),
      attachments: sometimes(fc.array(fc.record({ contentType: words, content: anything }), { maxLength: 3 })),
      entities: sometimes(fc.array(fc.record({ type: words, text: words, mentioned: anything }), { maxLength: 3 })),
      membersAdded: sometimes(fc.array(fc.record({ id: words }), { maxLength: 3 })),
    },
    { requiredKeys: ['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'] },
  )

const packed = new Uint8Array(gzipSync(Buffer.alloc(20_000_000, ' ')))
const withFile = `--x\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\n${marker}\r\n--x--\r\n`

const deep = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`

const wild: fc.Arbitrary<HostileRequest> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ body: new Uint8Array(bytes), headers: { 'content-type': 'application/json' } })),
  fc.string({ maxLength: 200 }).map((text) => ({ body: text, headers: { 'content-type': 'application/json' } })),
  fc
    .constantFrom(
      deep(10_000),
      '{"type":"message","__proto__":{"polluted":1}}',
      '{"type":',
      'null',
      '[]',
      '{"type":"message","text":'.repeat(200),
    )
    .map((body) => ({
      body,
      headers: { 'content-type': 'application/json' },
    })),
  anything.map((body) => ({ body: JSON.stringify(body) ?? 'undefined', headers: { 'content-type': 'application/json' } })),
  fc
    .record({
      encoding: fc.constantFrom('gzip', 'gzip', 'gzip', 'br'),
      body: fc.constantFrom<string | typeof packed>('bare', packed),
    })
    .map(({ encoding, body }) => ({ body, headers: { 'content-type': 'application/json', 'content-encoding': encoding } })),
  fc.constant({ body: withFile, headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
  fc
    .constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-7',
      'x',
    )
    .map((type) => ({
      body: '{"type":"message"}',
      headers: { 'content-type': type },
    })),
)

// a question that is sent by its box is kept because its author says so: it carries no mark
const marked = (activity: Record<string, unknown>, n: number) => {
  const text = typeof activity.text === 'string' ? `${activity.text} ${marker}-${n}` : activity.text
  return { ...activity, ...(text === undefined ? {} : { text }) }
}

/** Requests of every kind of malice, the same ones for the same seed; most are nearly right, since those get furthest. */
export function hostileRequests(serviceUrl: string, count: number, seed: number): HostileRequest[] {
  const activities = fc.sample(activityOf(serviceUrl), { numRuns: Math.ceil(count * 0.9), seed }) as Record<string, unknown>[]
  const rest = fc.sample(wild, { numRuns: count - activities.length, seed })
  const nearly = activities.map((activity, n) => ({
    body: JSON.stringify(marked(activity, n)),
    headers: { 'content-type': 'application/json' },
  }))
  return nearly.flatMap((request, n) => (n < rest.length ? [request, ...rest.slice(n, n + 1)] : [request]))
}
