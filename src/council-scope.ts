import type { Turn } from './chat/index.js'
import type { Production } from './config.js'
import type { Content } from './content/index.js'
import type { DirectoryScope } from './directory-sync.js'

/** The council whose people are written to, with the directory they are in and its groups. */
export interface CouncilScope extends DirectoryScope {
  readonly council: string
}

/** What stands for a directory in local mode, where there is none; its groups are made up. */
export const localScope: DirectoryScope = { tenant: 'local', groups: { member: 'members', staff: 'staff', officer: 'officers' } }

const stated = (id: string | undefined) => (id === undefined || id === 'not stated' ? undefined : id)

/** The pack's own council, as its register names its directory and groups; the bot's own directory where it does not. */
export function councilScope({ councils, pack }: Content, production: Production | undefined): CouncilScope {
  if (!production) return { council: pack.council, ...localScope }
  const own = councils.get(pack.council)
  const groups = { member: stated(own?.groups.members), staff: stated(own?.groups.staff), officer: stated(own?.groups.officers) }
  const known = Object.entries(groups).filter(([, group]) => group !== undefined)
  const tenant = stated(own?.tenant) ?? production.tenantId
  return { council: pack.council, tenant: tenant.toLowerCase(), groups: Object.fromEntries(known) }
}

/** The directory that a turn's person is looked up in; nobody of another tenant is, whose ids mean somebody else. */
export function directoryOf({ tenant }: CouncilScope, turn: Pick<Turn, 'tenant'>): string | undefined {
  return tenant === localScope.tenant || turn.tenant?.toLowerCase() === tenant ? tenant : undefined
}
