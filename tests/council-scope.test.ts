import type { Production } from '../src/config.js'
import { councilScope, directoryOf } from '../src/council-scope.js'
import { starterContent } from './a-content.js'

const own = 'AAAAAAAA-1111-4111-8111-111111111111'
const group = '22222222-2222-4222-8222-222222222222'
const production = { tenantId: own } as Production
const content = starterContent()

const withCouncil = (part: object) => {
  const council = content.councils.get(content.pack.council)
  if (!council) throw new Error('the pack knows its own council')
  return { ...content, councils: new Map([[council.id, { ...council, ...part }]]) }
}

describe('the council whose people are written to', () => {
  it('is the one of the pack, in the directory and groups that its register names', () => {
    const groups = { members: group, staff: 'not stated', officers: 'not stated' }
    expect(councilScope(withCouncil({ tenant: group, groups }), production)).toEqual({
      council: 'buckinghamshire',
      tenant: group,
      groups: { member: group },
    })
  })

  it("is looked for in the bot's own directory where the register names none, in small letters as Teams writes them", () => {
    expect(councilScope(content, production)).toEqual({ council: 'buckinghamshire', tenant: own.toLowerCase(), groups: {} })
  })

  it('has a made-up directory in local mode', () => {
    const { tenant, groups } = councilScope(content, undefined)
    expect(tenant).toBe('local')
    expect(Object.keys(groups)).toEqual(['member', 'staff', 'officer'])
  })

  it('is where people of its own tenant are looked up, and nobody else', () => {
    const scope = councilScope(content, production)
    expect(directoryOf(scope, { tenant: own })).toBe(own.toLowerCase())
    expect(directoryOf(scope, { tenant: group })).toBeUndefined()
    expect(directoryOf(scope, {})).toBeUndefined()
    expect(directoryOf(councilScope(content, undefined), { tenant: 'whatever the Playground says' })).toBe('local')
  })
})
