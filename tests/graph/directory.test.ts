import {
  createAppInstallation,
  createDirectory,
  createGraphCall,
  createGraphClient,
  type StandIn,
  type StandInOptions,
  type StandInUser,
  setGroup,
  startStandIn,
} from '../../src/graph/index.js'

const users = (count: number): StandInUser[] => Array.from({ length: count }, (_, n) => ({ id: `u${n}`, mail: `u${n}@council.example` }))

const withGraph = async (
  options: StandInOptions,
  story: (parts: { standIn: StandIn; call: ReturnType<typeof createGraphCall> }) => Promise<void>,
) => {
  const standIn = await startStandIn(options)
  try {
    await story({ standIn, call: createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now) })
  } finally {
    await standIn.stop()
  }
}

describe('the directory', () => {
  it('reads a group to its end, past an empty page, and counts nobody twice', () =>
    withGraph({ pageSize: 10 }, async ({ standIn, call }) => {
      setGroup(standIn.world, 'members', users(37))
      const { people } = await createDirectory(call, standIn.url).readGroup('members')
      expect(people).toHaveLength(37)
      expect(standIn.world.requests).toBe(5)
    }))

  it('leaves out guests, closed accounts and people without an address, and says how many', () =>
    withGraph({}, async ({ standIn, call }) => {
      setGroup(standIn.world, 'members', [
        { id: 'a', mail: 'a@council.example', accountEnabled: true, userType: 'Member' },
        { id: 'b', mail: null, userPrincipalName: 'b@council.example' },
        { id: 'c', mail: 'c@elsewhere.example', userType: 'Guest' },
        { id: 'd', mail: 'd@council.example', accountEnabled: false },
        { id: 'e' },
      ])
      expect(await createDirectory(call, standIn.url).readGroup('members')).toEqual({
        people: [
          { directoryId: 'a', address: 'a@council.example' },
          { directoryId: 'b', address: 'b@council.example' },
        ],
        leftOut: { guests: 1, disabled: 1, withoutAddress: 1 },
      })
    }))

  it('never answers with half a group', () => {
    let requests = 0
    return withGraph({ pageSize: 10, chooseFault: () => (++requests === 3 ? 'busy' : undefined) }, async ({ standIn, call }) => {
      setGroup(standIn.world, 'members', users(37))
      await expect(createDirectory(call, standIn.url).readGroup('members')).rejects.toThrow('Nobody was added or removed')
    })
  })

  it('says whether a group has changed, and asks for a new reading when its link is too old', () =>
    withGraph({}, async ({ standIn, call }) => {
      const directory = createDirectory(call, standIn.url)
      const first = await directory.changesOf('members', undefined)
      expect(first.changed).toBe(true)
      expect((await directory.changesOf('members', first.link)).changed).toBe(false)
      setGroup(standIn.world, 'members', users(1))
      const second = await directory.changesOf('members', first.link)
      expect(second.changed).toBe(true)
      expect((await directory.changesOf('members', second.link)).changed).toBe(false)
      standIn.world.oldestDelta = 99
      expect(await directory.changesOf('members', second.link)).toEqual({ changed: true, link: undefined })
      expect(await directory.changesOf('members', 'https://evil.example/v1.0/x')).toEqual({ changed: true, link: undefined })
    }))
})

describe('the app', () => {
  const letter = { keyUuid: 'k', directoryId: 'u1', address: '', payload: {} }

  it('is installed once, and its chat is found', () =>
    withGraph({}, async ({ standIn, call }) => {
      const app = createAppInstallation(call, 'app-1', standIn.url)
      expect(await app.chatOf('u1')).toBeUndefined()
      expect((await app.post(letter, () => true)).verdict).toBe('ok')
      expect((await app.post(letter, () => true)).verdict).toBe('ok')
      expect(standIn.world.installations.size).toBe(1)
      expect(await app.chatOf('u1')).toBe('19:u1@unq.gbl.spaces')
      expect(standIn.world.invalid).toBe(0)
    }))
})
