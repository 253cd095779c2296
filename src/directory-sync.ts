import type { Directory, DirectoryPerson } from './graph/index.js'
import type { Job } from './schedule/index.js'
import type { KnownPerson, PeoplePort } from './store/index.js'

type Audience = KnownPerson['audience']

/** A council's directory, and the groups in it that name the council's people; one that is not stated is left alone. */
export interface DirectoryScope {
  readonly tenant: string
  readonly groups: Readonly<Partial<Record<Audience, string>>>
}

/** What the sync of the directory needs. */
export interface DirectorySyncParts {
  readonly directory: Directory
  readonly people: Pick<PeoplePort, 'sync' | 'active' | 'cursor' | 'moveCursor'>
  readonly scope: () => DirectoryScope
  /** Told of figures only, never of names. */
  readonly onRead: (about: { readonly audience: Audience; readonly people: number; readonly joined: number; readonly left: number }) => void
}

// Members first: somebody who is in the group of staff as well counts as a Member
const order: readonly Audience[] = ['member', 'staff', 'officer']

const statedIn = ({ groups }: DirectoryScope) =>
  order.flatMap((audience) => {
    const group = groups[audience]
    return group === undefined ? [] : [{ audience, group }]
  })

const cursorOf = (group: string) => `group|${group}`

/** The links to ask for changes from now on. They are taken before reading, so that no change falls in between. */
const askForChanges = async ({ directory, people }: DirectorySyncParts, groups: readonly string[]) => {
  const links = new Map<string, string | undefined>()
  let changed = false
  for (const group of groups) {
    const answer = await directory.changesOf(group, await people.cursor(cursorOf(group)))
    links.set(group, answer.link)
    changed ||= answer.changed
  }
  return { changed, links }
}

const refuseEmpty = async ({ people }: DirectorySyncParts, tenant: string, audience: Audience, found: readonly DirectoryPerson[]) => {
  if (found.length > 0 || (await people.active(tenant, audience)).length === 0) return
  throw new Error(`The group of ${audience}s came back empty. Nobody was removed. Check the group and its id in councils.yaml.`)
}

/**
 * Makes the known people equal to the directory's groups: joiners are known from now on, leavers are closed, guests and
 * closed accounts are left out. All groups are read before anybody is changed, so that one that cannot be read, or that
 * comes back empty, changes nobody and throws. `onlyIfChanged` asks first whether any group has changed, which does not
 * see an account that was closed or a change in a group within a group: a full reading does. Answers whether it read.
 */
export async function syncDirectory(parts: DirectorySyncParts, onlyIfChanged: boolean): Promise<boolean> {
  const scope = parts.scope()
  const stated = statedIn(scope)
  const groups = stated.map(({ group }) => group)
  const { changed, links } = await askForChanges(parts, groups)
  if (onlyIfChanged && !changed) return false
  const readings: { audience: Audience; found: readonly DirectoryPerson[] }[] = []
  for (const { audience, group } of stated) {
    const { people: found } = await parts.directory.readGroup(group)
    await refuseEmpty(parts, scope.tenant, audience, found)
    readings.push({ audience, found })
  }
  for (const { audience, found } of readings) {
    const people = found.map((person) => ({ ...person, tenant: scope.tenant, audience }))
    const { joined, left } = await parts.people.sync(scope.tenant, audience, people)
    parts.onRead({ audience, people: found.length, joined: joined.length, left: left.length })
  }
  for (const [group, link] of links) await parts.people.moveCursor(cursorOf(group), link)
  return true
}

/** Reads the whole directory once a day, before anybody is reminded. */
export const directoryJob = (parts: DirectorySyncParts): Job => ({
  name: 'directory',
  schedule: { pattern: '30 5 * * *', once: 'a day' },
  run: async () => {
    await syncDirectory(parts, false)
  },
})
