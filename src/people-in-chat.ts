import type { SettingBook } from './answer/index.js'
import type { Person, Turn } from './chat/index.js'
import { withAudience } from './chat-books.js'
import type { PeoplePort } from './store/index.js'

/** Who tells what is known of the person a turn comes from. */
export interface PeopleInChatParts {
  readonly people: Pick<PeoplePort, 'whoIs'>
  readonly settings: SettingBook
  /** The directory under which a turn's people are kept; undefined for people of a directory that is not kept here. */
  readonly tenantOf: (turn: Turn) => string | undefined
}

const known = async ({ people, tenantOf }: PeopleInChatParts, turn: Turn): Promise<Partial<Person>> => {
  const tenant = tenantOf(turn)
  const found = tenant === undefined ? undefined : await people.whoIs(tenant, turn.person.key)
  if (!found) return {}
  const { id, audience, officer } = found
  return { id, ...(audience === 'officer' ? {} : { audience }), ...(officer || audience === 'officer' ? { officer: true } : {}) }
}

/**
 * Lets every feature know who is asking: first what the directory says, which nobody can choose for themselves, and
 * then, for the audience alone, what the person has said.
 */
export function withPeople<Result>(parts: PeopleInChatParts, next: (turn: Turn) => Promise<Result>): (turn: Turn) => Promise<Result> {
  const ask = withAudience(parts.settings, next)
  return async (turn) => ask({ ...turn, person: { key: turn.person.key, ...(await known(parts, turn)) } })
}
