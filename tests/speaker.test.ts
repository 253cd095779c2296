import { readConfig } from '../src/config.js'
import { contentFor, type Document } from '../src/content/index.js'
import { createSpeaker } from '../src/speaker.js'
import { aContent } from './a-content.js'
import { tapped } from './chat/a-turn.js'

const tenant = '00000000-0000-4000-8000-0000000000aa'

describe('a speaker for two councils', () => {
  it("shows each council's people the status of a document in their own council", async () => {
    const starter = aContent()
    const other = starter.councils.get('chiltern')
    const minutes = starter.documents.get('bucks-committee-minutes')
    if (!other || !minutes) throw new Error('The starter pack has lost what this test rests on.')
    const standing = { council: 'chiltern', status: 'Adopted', date: '2019-12-03', minute: 'not stated', body: 'Council' } as const
    const versions: Document['versions'] = [{ version: '1', councils: [standing] }]
    const content = {
      ...starter,
      councils: new Map([...starter.councils, ['chiltern', { ...other, tenant }]]),
      documents: new Map([...starter.documents, ['bucks-committee-minutes', { ...minutes, versions }]]),
    }
    const ask = () => ({ outcome: { kind: 'none' as const }, ranked: [], parts: [], readAs: [], reasons: [] })
    const speaker = createSpeaker(content, { ask, config: readConfig({}), onError: () => {}, memories: {} })
    const turn = tapped({ verb: 'topic', topic: 'SHR-01' })
    expect((await speaker.dispatch(turn))?.text).not.toContain('Adopted 2019-12-03')
    expect((await speaker.dispatch({ ...turn, tenant: tenant.toUpperCase() }))?.text).toContain('Adopted 2019-12-03')
    expect(contentFor(content, 'chiltern').pack.council).toBe('chiltern')
  })
})

describe("the link to the bot's own privacy page", () => {
  const id = '11111111-2222-4333-8444-555555555555'
  const council = { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_PASSWORD: 'x', ALLOWED_TENANTS: id }

  it.each([
    ['on this machine in local mode', {}, ['http://localhost:3978/privacy']],
    ["at the council's own address", { ...council, PUBLIC_URL: 'https://posts.example.gov.uk' }, ['https://posts.example.gov.uk/privacy']],
    ['nowhere, while a council has not said where its pages are', council, []],
  ])('leads %s', async (_name, settings, expected) => {
    const ask = () => ({ outcome: { kind: 'none' as const }, ranked: [], parts: [], readAs: [], reasons: [] })
    const speaker = createSpeaker(aContent({ rules: [] }), { ask, config: readConfig(settings), onError: () => {}, memories: {} })
    const links = (await speaker.dispatch(tapped({ verb: 'command', command: 'privacy' })))?.card?.data.links as { url: string }[]
    expect(links.map(({ url }) => url)).toEqual(expected)
  })
})
