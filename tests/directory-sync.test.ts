import { type DirectorySyncParts, directoryJob, syncDirectory } from '../src/directory-sync.js'
import {
  createDirectory,
  createGraphCall,
  createGraphClient,
  type StandInOptions,
  type StandInUser,
  setGroup,
  startStandIn,
} from '../src/graph/index.js'
import { createPeopleBook, openDatabase } from '../src/store/index.js'

const some = (...ids: string[]): StandInUser[] => ids.map((id) => ({ id, mail: `${id}@council.example` }))

const inCouncil = async (options: StandInOptions, story: (council: Awaited<ReturnType<typeof aCouncil>>) => Promise<void>) => {
  const council = await aCouncil(options)
  try {
    await story(council)
  } finally {
    await council.stop()
  }
}

const aCouncil = async (options: StandInOptions) => {
  const standIn = await startStandIn(options)
  let now = 1_000
  const db = await openDatabase(':memory:')
  const people = createPeopleBook(db, () => now)
  const figures: string[] = []
  const parts: DirectorySyncParts = {
    directory: createDirectory(createGraphCall(createGraphClient(standIn.url, undefined), 5_000, Date.now), standIn.url),
    people,
    scope: () => ({ tenant: 't', groups: { member: 'members', staff: 'staff', officer: 'officers' } }),
    onRead: ({ audience, people: count, joined, left }) => void figures.push(`${audience} ${count} +${joined} -${left}`),
  }
  const put = (group: string, ...ids: string[]) => setGroup(standIn.world, group, some(...ids))
  put('members', 'm1', 'm2', 'm3')
  put('staff', 's1', 's2')
  put('officers', 'm1', 'o1')
  const names = async (audience: 'member' | 'staff' | 'officer') =>
    (await people.active('t', audience)).map(({ directoryId }) => directoryId).sort()
  return {
    standIn,
    people,
    parts,
    figures,
    put,
    names,
    all: async () => ({ members: await names('member'), staff: await names('staff'), officers: await names('officer') }),
    later: () => {
      now += 1_000
    },
    sync: (onlyIfChanged = false) => syncDirectory(parts, onlyIfChanged),
    stop: async () => {
      await standIn.stop()
      await db.destroy()
    },
  }
}

describe('the sync of the directory', () => {
  it('knows Members, staff and officers by their groups; an officer may be a Member as well', () =>
    inCouncil({}, async ({ sync, all, figures, people }) => {
      expect(await sync()).toBe(true)
      expect(await all()).toEqual({ members: ['m1', 'm2', 'm3'], staff: ['s1', 's2'], officers: ['m1', 'o1'] })
      expect(await people.whoIs('t', 'm1')).toMatchObject({ audience: 'member', officer: true })
      expect(figures).toEqual(['member 3 +3 -0', 'staff 2 +2 -0', 'officer 2 +2 -0'])
    }))

  it('closes leavers, and knows from when on a joiner has been there', () =>
    inCouncil({}, async ({ sync, put, later, names, people }) => {
      await sync()
      later()
      put('members', 'm1', 'm3', 'm4')
      await sync()
      expect(await names('member')).toEqual(['m1', 'm3', 'm4'])
      expect(await people.whoIs('t', 'm2')).toBeUndefined()
      expect(await people.whoIs('t', 'm4')).toMatchObject({ joinedAt: 2_000 })
      expect(await people.whoIs('t', 'm3')).toMatchObject({ joinedAt: 1_000 })
    }))

  it('leaves out guests and closed accounts', () =>
    inCouncil({}, async ({ sync, standIn, names }) => {
      const guest = { id: 'g', mail: 'g@elsewhere.example', userType: 'Guest' }
      setGroup(standIn.world, 'members', [...some('m1'), guest, { id: 'd', mail: 'd@council.example', accountEnabled: false }])
      await sync()
      expect(await names('member')).toEqual(['m1'])
    }))

  it.each(['members', 'staff', 'officers'])('changes nobody when one group cannot be read: %s', (group) => {
    let failing = ''
    return inCouncil(
      { chooseFault: ({ path }) => (path.includes(`/groups/${failing}/`) ? 'busy' : undefined) },
      async ({ sync, put, all }) => {
        await sync()
        const before = await all()
        for (const one of ['members', 'staff', 'officers']) put(one, 'somebody', 'else')
        failing = group
        await expect(sync()).rejects.toThrow('Nobody was added or removed')
        expect(await all()).toEqual(before)
        failing = ''
        await sync(true)
        expect((await all()).members).toEqual(['else', 'somebody'])
      },
    )
  })

  it('takes a group that is suddenly empty for a mistake, and changes nobody', () =>
    inCouncil({}, async ({ sync, put, all }) => {
      await sync()
      const before = await all()
      put('members', 'm9')
      put('staff')
      await expect(sync()).rejects.toThrow('came back empty')
      expect(await all()).toEqual(before)
    }))

  it('reads nothing again while nothing has changed, when asked for changes only', () =>
    inCouncil({}, async ({ sync, put, standIn, names }) => {
      expect(await sync(true)).toBe(true)
      const before = standIn.world.requests
      expect(await sync(true)).toBe(false)
      expect(standIn.world.requests - before).toBe(3)
      put('staff', 's1', 's2', 's3')
      expect(await sync(true)).toBe(true)
      expect(await names('staff')).toEqual(['s1', 's2', 's3'])
      expect(await sync(true)).toBe(false)
    }))

  it('reads in full when Graph has forgotten what it told last', () =>
    inCouncil({}, async ({ sync, standIn, names, people }) => {
      await sync()
      standIn.world.groups.set('members', some('m1'))
      standIn.world.groupsVersion += 5
      standIn.world.oldestDelta = standIn.world.groupsVersion
      expect(await sync(true)).toBe(true)
      expect(await names('member')).toEqual(['m1'])
      expect(await people.cursor('group|members')).toBeUndefined()
      expect(await sync(true)).toBe(true)
      expect(await sync(true)).toBe(false)
    }))

  it('leaves alone a group that the register does not name', () =>
    inCouncil({}, async ({ parts, all }) => {
      await syncDirectory({ ...parts, scope: () => ({ tenant: 't', groups: { member: 'members' } }) }, false)
      expect(await all()).toEqual({ members: ['m1', 'm2', 'm3'], staff: [], officers: [] })
    }))

  it('is a job of every day that reads in full', () =>
    inCouncil({}, async ({ parts, sync, standIn, names }) => {
      await sync()
      // an account is closed: no group changes by that
      standIn.world.groups.set('members', [...some('m1', 'm2'), { id: 'm3', mail: 'm3@council.example', accountEnabled: false }])
      expect(await sync(true)).toBe(false)
      const job = directoryJob(parts)
      expect(job.schedule.once).toBe('a day')
      await job.run({ id: '2026-11-21', dueAt: 0 })
      expect(await names('member')).toEqual(['m1', 'm2'])
    }))
})
