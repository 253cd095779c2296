import type { Turn } from '../src/chat/index.js'
import { withPeople } from '../src/people-in-chat.js'
import type { WhoIs } from '../src/store/index.js'

const turn: Turn = {
  reference: 'ABC123',
  at: new Date('2026-11-21T09:00:00Z'),
  place: 'personal',
  conversation: 'a:1',
  tenant: 'tenant-1',
  person: { key: 'person-1' },
  event: { kind: 'arrived' },
}

const member: WhoIs = { id: 7, audience: 'member', officer: false, joinedAt: 1 }

const personSeen = async (found: WhoIs | undefined, chosen: 'member' | 'staff' | undefined, from: Partial<Turn> = {}) => {
  const asked: string[] = []
  const handle = withPeople(
    {
      people: {
        whoIs: async (tenant, id) => {
          asked.push(`${tenant}|${id}`)
          return found
        },
      },
      settings: { audienceOf: async () => chosen, choose: async () => undefined, forget: async () => undefined },
      tenantOf: ({ tenant }) => (tenant === 'tenant-1' ? tenant : undefined),
    },
    async ({ person }) => person,
  )
  return { person: await handle({ ...turn, ...from }), asked }
}

describe('who is asking', () => {
  it('is what the directory says, whatever the person has chosen', async () => {
    expect((await personSeen(member, 'staff')).person).toEqual({ key: 'person-1', id: 7, audience: 'member' })
  })

  it('is an officer only where the directory says so', async () => {
    expect((await personSeen({ ...member, officer: true }, undefined)).person).toMatchObject({ audience: 'member', officer: true })
    expect((await personSeen(undefined, 'staff', { person: { key: 'person-1', officer: true, id: 9 } })).person).toEqual({
      key: 'person-1',
      audience: 'staff',
    })
  })

  it('leaves the audience of somebody who is only an officer to what they chose', async () => {
    const officer: WhoIs = { ...member, audience: 'officer', officer: true }
    expect((await personSeen(officer, 'staff')).person).toEqual({ key: 'person-1', id: 7, officer: true, audience: 'staff' })
    expect((await personSeen(officer, undefined)).person).toEqual({ key: 'person-1', id: 7, officer: true })
  })

  it('does not look up somebody of another directory, whose id could be the same', async () => {
    const { person, asked } = await personSeen(member, undefined, { tenant: 'tenant-2' })
    expect([person, asked]).toEqual([{ key: 'person-1' }, []])
  })
})
