import { type Answered, type Asked, partsOf, type Route, refused } from './requests.js'
import type { StandInUser, World } from './world.js'

/** A whole page, and in its middle an empty one with a next link, and one person twice: all of it legal in Graph. */
const pagesOf = (users: readonly StandInUser[], size: number): readonly (readonly StandInUser[])[] => {
  const pages: (readonly StandInUser[])[] = []
  for (let from = 0; from < users.length; from += size) pages.push(users.slice(from === 0 ? 0 : from - 1, from + size))
  return pages.length > 1 ? [pages[0] ?? [], [], ...pages.slice(1)] : [users]
}

const members = (world: World, asked: Asked, group: string, pageSize: number): Answered => {
  const users = world.groups.get(group)
  if (!users) return refused(404, 'Request_ResourceNotFound', 'The group does not exist.')
  if (asked.headers.consistencylevel !== 'eventual') return refused(400, 'Request_UnsupportedQuery', 'ConsistencyLevel is missing.')
  const pages = pagesOf(users, pageSize)
  const page = Number((asked.query.get('$skiptoken') ?? 'p=0').slice(2))
  const next = `${asked.origin}/v1.0${asked.path}?$select=id&$count=true&$skiptoken=p=${page + 1}`
  return { status: 200, json: { value: pages[page] ?? [], ...(page + 1 < pages.length ? { '@odata.nextLink': next } : {}) } }
}

const delta = (world: World, asked: Asked): Answered => {
  const token = asked.query.get('$deltatoken') ?? ''
  const version = token === 'latest' ? world.groupsVersion : Number(token)
  if (version < world.oldestDelta) return refused(410, 'syncStateNotFound', 'The sync state is too old.')
  const value = version < world.groupsVersion ? [{ id: 'group', 'members@delta': [{ id: 'somebody' }] }] : []
  return { status: 200, json: { value, '@odata.deltaLink': `${asked.origin}/v1.0/groups/delta?$deltatoken=${world.groupsVersion}` } }
}

/** The directory: members page by page, and whether anything changed. */
export const groups =
  (world: World, pageSize: number): Route =>
  (asked) => {
    if (asked.method !== 'GET') return undefined
    if (asked.path === '/groups/delta') return delta(world, asked)
    const group = partsOf(/^\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/, asked.path)
    return group && members(world, asked, group[0] ?? '', pageSize)
  }

/** Puts people into a group, as somebody in the council would. */
export function setGroup(world: World, group: string, users: readonly StandInUser[]): void {
  world.groups.set(group, users)
  world.groupsVersion += 1
}
