import type { Config, Production } from './config.js'
import type { Content } from './content/index.js'
import { type CouncilScope, councilScope } from './council-scope.js'
import {
  createDirectory,
  createGraphCall,
  createGraphClient,
  createProbe,
  type Directory,
  type GraphIdentity,
  type Probe,
  type SignIn,
  type Tokens,
} from './graph/index.js'
import { identityOf, localMailbox } from './open-channels.js'
import {
  appFinding,
  checkOf,
  clockFinding,
  consentFindings,
  type Finding,
  type GroupSeen,
  groupFinding,
  identityFinding,
  mailboxFinding,
} from './preflight/index.js'

const requestMs = 10_000

const audiences = ['member', 'staff', 'officer'] as const

const seeGroups = async (directory: Directory, { groups }: CouncilScope) => {
  let officer: string | undefined
  const seen: GroupSeen[] = []
  for (const audience of audiences) {
    const group = groups[audience]
    if (group === undefined) {
      seen.push({ audience, stated: false })
      continue
    }
    const people = await directory.readGroup(group).then(
      (reading) => reading.people,
      () => undefined,
    )
    if (audience === 'officer') officer = people?.[0]?.directoryId
    seen.push({ audience, stated: true, people: people?.length })
  }
  return { seen, officer }
}

const mailboxSeen = async (probe: Probe, mailbox: string | undefined) => {
  if (mailbox === undefined) return undefined
  const { verdict, status } = await probe.mailbox(mailbox)
  return { isOpen: verdict === 'ok', status }
}

const appFindings = async (probe: Probe, officer: string | undefined, app: string | undefined): Promise<readonly Finding[]> => {
  if (app === undefined) return [appFinding(undefined)]
  if (officer === undefined) return []
  const { status, installed } = await probe.hasApp(officer, app)
  return [appFinding({ status, installed })]
}

const signedIn = ({ tenantId, appId }: Production, kind: GraphIdentity['kind'], signIn: SignIn) =>
  identityFinding({ tenant: tenantId, app: appId, kind, signIn })

const identityAndConsents = async (probe: Probe, { production, sending }: Config, tokens: Tokens | undefined) => {
  if (!production || !tokens) return { isIn: true, findings: [identityFinding(undefined)] }
  const signIn = await probe.signIn(tokens)
  const who = signedIn(production, identityOf(production, sending.certificate).kind, signIn)
  if ('refused' in signIn) return { isIn: false, findings: [who] }
  const uses = { mailbox: sending.mailbox !== undefined, installs: sending.catalogAppId !== undefined }
  return { isIn: true, findings: [who, ...consentFindings(signIn.claims.roles, uses)] }
}

/** How the bot comes by its tokens. */
export type TokensFor = (identity: GraphIdentity, graphUrl: string) => Tokens

/** What asking Graph needs; without any words the groups are not known. */
export interface GraphLook {
  readonly config: Config
  readonly content: Content | undefined
  /** Where Graph is, or its stand-in. */
  readonly graphUrl: string
  readonly tokensFor: TokensFor
}

/** Asks Graph everything that can be asked without changing anything; the first finding is the identity. */
export async function graphFindings({ config, content, graphUrl, tokensFor }: GraphLook): Promise<readonly Finding[]> {
  const { production, sending } = config
  const tokens = production && tokensFor(identityOf(production, sending.certificate), graphUrl)
  const call = createGraphCall(createGraphClient(graphUrl, tokens), requestMs, Date.now)
  const probe = createProbe(call, graphUrl, requestMs, Date.now)
  const { isIn, findings } = await identityAndConsents(probe, config, tokens)
  const clock = clockFinding(await probe.clockAhead())
  if (!isIn || !content)
    return [
      ...findings,
      clock,
      checkOf('Groups').warn('Groups, mailbox and app were not looked at.', 'Mend what is above first, and run this again.'),
    ]
  const { seen, officer } = await seeGroups(createDirectory(call, graphUrl), councilScope(content, production))
  const mailbox = sending.mailbox ?? (production ? undefined : localMailbox)
  return [
    ...findings,
    ...seen.map(groupFinding),
    mailboxFinding(await mailboxSeen(probe, mailbox)),
    ...(production ? await appFindings(probe, officer, sending.catalogAppId) : []),
    clock,
  ]
}
