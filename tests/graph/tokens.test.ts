import { createGraphCall, createGraphClient, createTokens } from '../../src/graph/index.js'

describe('a token', () => {
  it('that cannot be had keeps the request at home', async () => {
    const identity = {
      kind: 'certificate' as const,
      tenantId: '00000000-0000-4000-8000-000000000001',
      clientId: '00000000-0000-4000-8000-000000000002',
    }
    const tokens = createTokens({ ...identity, certificatePath: '/nowhere/certificate.pem' }, 'https://graph.microsoft.com')
    const call = createGraphCall(createGraphClient('https://graph.microsoft.com', tokens), 1_000, Date.now)
    expect(await call({ method: 'get', path: '/users' })).toEqual({ verdict: 'not-left' })
  })
})
