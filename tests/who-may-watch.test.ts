import { createWebServer, type WebServer } from '../src/teams/index.js'
import { whoMayWatch } from '../src/who-may-watch.js'

const token = 'a-token-of-many-letters'
const quietly = () => undefined
let web: WebServer | undefined

const serving = async (given: string | undefined, isOn = true) => {
  web = createWebServer({
    adapter: { process: async () => undefined },
    bot: async () => undefined,
    isReady: () => true,
    log: { info: quietly, warn: quietly, error: quietly },
    ...(isOn ? { figures: { read: async () => 'byp_turns_total 1\n', allows: whoMayWatch(given) } } : {}),
  })
  const port = await web.start('127.0.0.1', 0)
  return (headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/metrics`, { headers })
}
afterEach(() => web?.stop(100))

describe('figures', () => {
  it('are shown to this machine, as Prometheus reads them', async () => {
    const get = await serving(undefined)
    const response = await get()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(await response.text()).toBe('byp_turns_total 1\n')
  })

  it('are not there unless they are switched on', async () => {
    const get = await serving(undefined, false)
    expect((await get()).status).toBe(404)
  })

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'are not shown to whoever comes through a proxy on this machine (%s)',
    async (name) => {
      const get = await serving(undefined)
      expect((await get({ [name]: '203.0.113.9' })).status).toBe(404)
    },
  )

  it('are shown through a proxy to whoever brings the token', async () => {
    const get = await serving(token)
    const through = { 'x-forwarded-for': '203.0.113.9' }
    expect((await get({ ...through, authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await get({ ...through, authorization: 'Bearer another' })).status).toBe(404)
    expect((await get(through)).status).toBe(404)
  })
})

describe('who may watch', () => {
  it('is nobody from another machine without the token', () => {
    const other = { address: '203.0.113.9', authorization: undefined, isForwarded: false }
    expect(whoMayWatch(token)(other)).toBe(false)
    expect(whoMayWatch(token)({ ...other, authorization: `Bearer ${token}` })).toBe(true)
    expect(whoMayWatch(undefined)({ ...other, authorization: 'Bearer undefined' })).toBe(false)
  })
})
