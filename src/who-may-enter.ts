import type { Config } from './config.js'

/** What is known of where an activity comes from. */
export interface Origin {
  readonly tenant: string | undefined
  readonly serviceUrl: string
  readonly channel: string
}

const hostOf = (address: string) => {
  try {
    const { protocol, hostname } = new URL(address)
    return { protocol, hostname }
  } catch {
    return undefined
  }
}

/** Lets in the council's own tenants, through Teams and no other channel, by way of hosts the bot may answer to; in local mode this machine alone. */
export function whoMayEnter({ production, serviceHosts }: Pick<Config, 'production' | 'serviceHosts'>): (origin: Origin) => boolean {
  // Azure shows an id in small letters, people paste it in capitals too
  const tenants = production?.allowedTenants.map((id) => id.toLowerCase()) ?? []
  return ({ tenant, serviceUrl, channel }) => {
    const host = hostOf(serviceUrl)
    if (!host || !serviceHosts.includes(host.hostname)) return false
    if (!production) return true
    if (channel !== 'msteams') return false
    return host.protocol === 'https:' && tenant !== undefined && tenants.includes(tenant.toLowerCase())
  }
}
