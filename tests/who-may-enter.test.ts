import { type Origin, whoMayEnter } from '../src/who-may-enter.js'

const tenant = 'aaaaaaaa-1111-4111-8111-111111111111'
const production = { appType: 'SingleTenant', appId: tenant, tenantId: tenant, password: 'x', allowedTenants: [tenant] } as const
const teams: Origin = { tenant, serviceUrl: 'https://smba.trafficmanager.net/uk/', channel: 'msteams' }

const inProduction = whoMayEnter({ production, serviceHosts: ['smba.trafficmanager.net'] })
const onThisMachine = whoMayEnter({ production: undefined, serviceHosts: ['localhost', '127.0.0.1'] })

describe('who may enter, in production', () => {
  it("lets in the council's own people by way of Teams", () => {
    expect(inProduction(teams)).toBe(true)
  })

  it('knows a tenant by its id, in capitals or not', () => {
    expect(inProduction({ ...teams, tenant: tenant.toUpperCase() })).toBe(true)
    const capitals = whoMayEnter({
      production: { ...production, allowedTenants: [tenant.toUpperCase()] },
      serviceHosts: ['smba.trafficmanager.net'],
    })
    expect(capitals(teams)).toBe(true)
  })

  it.each([
    ['from another tenant', { tenant: 'bbbbbbbb-1111-4111-8111-111111111111' }],
    ['from no tenant', { tenant: undefined }],
    ['with an empty tenant', { tenant: '' }],
    ['by an address without encryption', { serviceUrl: 'http://smba.trafficmanager.net/uk/' }],
    ['by another host', { serviceUrl: 'https://evil.example/' }],
    ['by a host that only begins like ours', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
    ['by a host that only ends like ours', { serviceUrl: 'https://evil-smba.trafficmanager.net/' }],
    ['by an address with our host as its user name', { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }],
    ['by this machine', { serviceUrl: 'http://localhost:3978' }],
    ['by something that is no address', { serviceUrl: 'smba.trafficmanager.net' }],
    ['by nothing', { serviceUrl: '' }],
  ])('keeps out whoever comes %s', (_how, part) => {
    expect(inProduction({ ...teams, ...part })).toBe(false)
  })
})

describe('who may enter, in local mode', () => {
  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:4000'])('lets in this machine: %s', (serviceUrl) => {
    expect(onThisMachine({ tenant: undefined, serviceUrl, channel: 'emulator' })).toBe(true)
  })

  it.each(['https://smba.trafficmanager.net/uk/', 'http://192.168.0.7:3978', 'file:///etc/hosts'])(
    'keeps out the rest of the world: %s',
    (serviceUrl) => {
      expect(onThisMachine({ tenant, serviceUrl, channel: 'msteams' })).toBe(false)
    },
  )
})
