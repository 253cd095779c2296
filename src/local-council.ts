import type { Turn } from './chat/index.js'
import { localScope } from './council-scope.js'
import { type StandInUser, setGroup, startStandIn } from './graph/index.js'
import type { PeoplePort } from './store/index.js'

/** A made-up council on this machine, so that reminders can be seen without a tenant. */
export interface LocalCouncil {
  /** Where its stand-in for Graph is, which is also a page that shows what people would get. */
  readonly url: string
  /** Takes the person of a turn into the council, as a Member and an officer. True when they were new. */
  meet(turn: Pick<Turn, 'person'>): boolean
  stop(): Promise<void>
}

const person = (role: string): StandInUser => ({
  id: `local-${role}`,
  mail: `${role}@council.example`,
  accountEnabled: true,
  userType: 'Member',
})

const members = ['member-for-ward-a', 'member-for-ward-b', 'member-for-ward-c', 'leader'].map(person)
const staff = ['communications-officer', 'customer-adviser'].map(person)
const officers = ['monitoring-officer', 'democratic-services-officer'].map(person)

/**
 * Starts the stand-in with eight made-up people. Whoever was met here before is taken in again at once, so that a
 * restart does not make leavers of them.
 */
export async function startLocalCouncil({ people }: { readonly people: Pick<PeoplePort, 'active'> }): Promise<LocalCouncil> {
  const standIn = await startStandIn({ throttles: true })
  const made = new Set([...members, ...staff, ...officers].map(({ id }) => id))
  const before = await people.active(localScope.tenant, 'member')
  const met = new Map<string, StandInUser>()
  const take = (id: string, mail: string) => met.set(id, { id, mail, accountEnabled: true, userType: 'Member' })
  for (const { directoryId, address } of before) if (!made.has(directoryId)) take(directoryId, address)
  const gather = () => {
    setGroup(standIn.world, 'members', [...members, ...met.values()])
    setGroup(standIn.world, 'staff', [...staff, ...officers])
    setGroup(standIn.world, 'officers', [...officers, ...met.values()])
  }
  gather()
  return {
    url: standIn.url,
    meet: ({ person: { key } }) => {
      if (met.has(key)) return false
      take(key, `you-${met.size + 1}@council.example`)
      gather()
      return true
    },
    stop: () => standIn.stop(),
  }
}
