import { checkOf, type Finding } from './finding.js'

/** What the bot is set up to do, as far as it needs a permission for it. */
export interface Uses {
  readonly mailbox: boolean
  /** Whether the app is installed for people who do not have it. */
  readonly installs: boolean
}

interface Need {
  readonly role: string
  /** Wider permissions that do as well. */
  readonly wider: readonly string[]
  readonly why: string
}

const directory: readonly Need[] = [
  {
    role: 'GroupMember.ReadBasic.All',
    wider: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    why: 'to read who is in the groups',
  },
  { role: 'User.Read.All', wider: ['Directory.Read.All'], why: 'to leave out guests and closed accounts' },
]

const installing: Need = {
  role: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
  wider: ['TeamsAppInstallation.ReadWriteForUser.All'],
  why: 'to install this app for people',
}

// Exchange can grant these for one mailbox (RBAC for Applications), and then no token shows them
const byMailbox = ['Mail.ReadWrite', 'Mail.Send', 'Calendars.ReadWrite']

const consent = 'An administrator consents in Entra, under the application, API permissions.'

const missing = (roles: readonly string[], uses: Uses): Finding[] => {
  const { fail } = checkOf('Consents')
  return [...directory, ...(uses.installs ? [installing] : [])]
    .filter(({ role, wider }) => ![role, ...wider].some((name) => roles.includes(name)))
    .map(({ role, why }) => fail(`${role} is missing. It is needed ${why}.`, consent))
}

const tooWide = (roles: readonly string[], uses: Uses): Finding[] => {
  const { warn } = checkOf('Consents')
  const wanted = [...directory.map(({ role }) => role), installing.role, 'TeamsActivity.Send', ...byMailbox]
  const more = roles.filter((role) => !wanted.includes(role))
  const idle = roles.filter((role) => (!uses.installs && role === installing.role) || (!uses.mailbox && byMailbox.includes(role)))
  return [...more, ...idle].map((role) => warn(`${role} is more than the bot needs here.`, 'Take the consent back in Entra.'))
}

const everyMailbox = (roles: readonly string[], { mailbox }: Uses): Finding[] => {
  const open = mailbox ? byMailbox.filter((role) => roles.includes(role)) : []
  if (open.length === 0) return []
  const says = `${open.join(', ')}: consented for the whole tenant. Whether they are limited to the shared mailbox cannot be seen from here.`
  return [
    checkOf('Consents').warn(
      says,
      'Limit them in Exchange Online: RBAC for Applications, checked with Test-ServicePrincipalAuthorization.',
    ),
  ]
}

/** What is told of the permissions in the bot's token: what is missing, and what is too much. */
export function consentFindings(roles: readonly string[], uses: Uses): readonly Finding[] {
  const found = [...missing(roles, uses), ...tooWide(roles, uses), ...everyMailbox(roles, uses)]
  return found.length > 0 ? found : [checkOf('Consents').ok('The bot has the permissions that it needs, and no others.')]
}
