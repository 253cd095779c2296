import { createLog } from '../src/log.js'

const canary = 'my neighbour at number twelve'

const logged = (write: (log: ReturnType<typeof createLog>) => void, level = 'debug') => {
  const lines: string[] = []
  write(createLog(level, { write: (line) => void lines.push(line) }))
  return lines
}

describe('the log', () => {
  it('writes one line of JSON with the time, and what it was told', () => {
    const [line] = logged((log) => log.info({ topics: 3 }, 'ready'))
    expect(JSON.parse(line ?? '')).toEqual({ level: 30, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/), topics: 3, msg: 'ready' })
  })

  it('names no machine and no process', () => {
    expect(logged((log) => log.warn({}, 'x'))[0]).not.toMatch(/hostname|"pid"/)
  })

  it.each([
    ['in a line', { text: canary, draft: canary, question: canary, body: canary }],
    ['one level deep', { turn: { text: canary } }],
    ['deeper still', { turn: { event: { data: { draft: canary } } } }],
    ['in a list', { turns: [{ text: canary }] }],
    ['under a name in capitals', { Authorization: canary, PASSWORD: canary }],
    ['in an error', { err: new Error(canary) }],
    ['in an error under any name', { about: { cause: new Error(canary) } }],
  ])('drops what people typed %s', (_where, about) => {
    const lines = logged((log) => log.error(about, 'a feature failed'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('a feature failed')
    expect(lines[0]).not.toContain(canary)
  })

  it('drops it from an error that is logged alone, and from the log of one turn', () => {
    const lines = logged((log) => {
      log.error(new Error(canary))
      log.child({ reference: 'ABC123', text: canary }).info({}, 'answered')
    })
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain(canary)
    expect(lines[1]).toContain('ABC123')
  })

  it('keeps the kind and code of an error, so that a fault can be found', () => {
    const fault = Object.assign(new TypeError(canary), { code: 'ECONNREFUSED' })
    expect(JSON.parse(logged((log) => log.error({ err: fault }, 'x'))[0] ?? '').err).toEqual({ type: 'TypeError', code: 'ECONNREFUSED' })
  })

  it('does not follow something that holds itself', () => {
    const ring: Record<string, unknown> = { name: 'ring' }
    ring.again = ring
    expect(logged((log) => log.info({ ring }, 'x'))).toHaveLength(1)
  })

  it('is silent below its level', () => {
    expect(logged((log) => log.info({}, 'x'), 'warn')).toEqual([])
    expect(logged((log) => log.error({}, 'x'), 'silent')).toEqual([])
  })
})
