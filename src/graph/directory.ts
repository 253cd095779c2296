import { z } from 'zod'
import type { GraphCall } from './graph-call.js'
import { pathOf, readPages } from './pages.js'

const user = z.object({
  id: z.string().min(1),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
})

/** Somebody in a group, as far as reminders need to know. */
export interface DirectoryPerson {
  readonly directoryId: string
  readonly address: string
}

/** The people of a group, and how many were left out for which reason. */
export interface GroupReading {
  readonly people: readonly DirectoryPerson[]
  readonly leftOut: { readonly guests: number; readonly disabled: number; readonly withoutAddress: number }
}

/** Whether a group has changed since a link was given out; without a link, or with one too old, it must be read anew. */
export interface GroupChanges {
  readonly changed: boolean
  readonly link: string | undefined
}

/** Reads who is in which Entra group. A reading that did not reach the end throws: half a group would close real people. */
export interface Directory {
  readGroup(group: string): Promise<GroupReading>
  changesOf(group: string, link: string | undefined): Promise<GroupChanges>
}

type User = z.infer<typeof user>

const sort = (users: readonly User[]): GroupReading => {
  const guests = users.filter((one) => one.userType?.toLowerCase() === 'guest')
  const disabled = users.filter((one) => one.accountEnabled === false && !guests.includes(one))
  const rest = users.filter((one) => !guests.includes(one) && !disabled.includes(one))
  const people = rest.flatMap((one) => {
    const address = one.mail || one.userPrincipalName
    return address ? [{ directoryId: one.id, address }] : []
  })
  return { people, leftOut: { guests: guests.length, disabled: disabled.length, withoutAddress: rest.length - people.length } }
}

const failed = (what: string, { status, code }: { readonly status?: number; readonly code?: string }) =>
  new Error(
    `Graph did not answer for ${what} (${[status ?? 'no answer', code].filter(Boolean).join(' ')}). Nobody was added or removed; it is tried again.`,
  )

const readGroup = async (call: GraphCall, baseUrl: string, group: string) => {
  const select = '$select=id,mail,userPrincipalName,accountEnabled,userType&$count=true&$top=999'
  const path = `/groups/${encodeURIComponent(group)}/transitiveMembers/microsoft.graph.user?${select}`
  const { answer, items } = await readPages(call, { method: 'get', path, headers: { ConsistencyLevel: 'eventual' } }, baseUrl)
  if (answer.verdict !== 'ok') throw failed('a group', answer)
  const users = new Map(items.map((item) => user.parse(item)).map((one) => [one.id, one]))
  return sort([...users.values()])
}

const changesOf = async (call: GraphCall, baseUrl: string, group: string, link: string | undefined): Promise<GroupChanges> => {
  const first = `/groups/delta?$select=members&$filter=${encodeURIComponent(`id eq '${group}'`)}&$deltatoken=latest`
  const path = link === undefined ? first : pathOf(link, baseUrl)
  if (path === undefined) return { changed: true, link: undefined }
  const { answer, items, deltaLink } = await readPages(call, { method: 'get', path }, baseUrl)
  if (answer.status === 410) return { changed: true, link: undefined }
  if (answer.verdict !== 'ok') throw failed('changes of a group', answer)
  return { changed: link === undefined || items.length > 0, link: deltaLink }
}

/** Makes the reader of groups: members of nested groups too, each once, without guests and closed accounts. */
export function createDirectory(call: GraphCall, baseUrl: string): Directory {
  return {
    readGroup: (group) => readGroup(call, baseUrl, group),
    changesOf: (group, link) => changesOf(call, baseUrl, group, link),
  }
}
