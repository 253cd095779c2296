import type { Config, Production } from './config.js'
import type { CouncilScope } from './council-scope.js'
import {
  createAppInstallation,
  createCalendarChannel,
  createDirectory,
  createFeedChannel,
  createGraphCall,
  createGraphClient,
  createMailChannel,
  createTokens,
  type Directory,
  type GraphIdentity,
} from './graph/index.js'
import type { KeptBooks } from './kept-books.js'
import { respectingRemoval } from './respecting-removal.js'
import type { OpenChannels } from './sending.js'
import { type CardChannelParts, createCardChannel, createConnectorCall, type Render } from './teams/index.js'

const requestMs = 30_000

/** The mailbox that mail comes from in local mode. */
export const localMailbox = 'posts@council.example'

// whose tokens the Bot Framework connector takes ("Authenticate requests from your bot to the Bot Connector service")
const connector = 'https://api.botframework.com'

/** By what the bot proves to Entra who it is. */
export const identityOf = ({ appType, appId, tenantId, password }: Production, certificate: string | undefined): GraphIdentity => {
  if (certificate !== undefined) return { kind: 'certificate', tenantId, clientId: appId, certificatePath: certificate }
  if (appType === 'UserAssignedMSI') return { kind: 'managed', clientId: appId }
  return { kind: 'secret', tenantId, clientId: appId, secret: password }
}

/** What reaching people needs. */
export interface ChannelParts {
  readonly config: Config
  /** Where Graph is, or its stand-in. */
  readonly graphUrl: string
  readonly scope: () => CouncilScope
  readonly books: Pick<KeptBooks, 'conversations' | 'people' | 'reading'>
  readonly render: Render
}

/** Every way to people that this installation has, and the directory they are in. */
export interface OpenedChannels {
  readonly channels: OpenChannels
  readonly directory: Directory
  /** The mailbox that mail comes from; undefined where there is none. */
  readonly mailbox: string | undefined
}

const graphFor = ({ config: { production, sending }, graphUrl }: ChannelParts) => {
  const tokens = production && createTokens(identityOf(production, sending.certificate), graphUrl)
  return createGraphCall(createGraphClient(graphUrl, tokens), requestMs, Date.now)
}

type Newcomers = NonNullable<CardChannelParts['newcomers']>

const newcomersFor = (parts: ChannelParts, call: ReturnType<typeof graphFor>): Newcomers | undefined => {
  const { config, graphUrl, scope, books } = parts
  const { production, sending, serviceHosts } = config
  if (!production || sending.catalogAppId === undefined) return undefined
  const { tenant } = scope()
  const app = createAppInstallation(call, sending.catalogAppId, graphUrl)
  return {
    installation: respectingRemoval(app, books, tenant),
    tenant,
    bot: `28:${production.appId}`,
    serviceUrl: async () => (await books.conversations.lastServiceUrl(tenant)) ?? `https://${serviceHosts[0]}/teams/`,
  }
}

const cardChannel = (parts: ChannelParts, call: ReturnType<typeof graphFor>) => {
  const { production, sending } = parts.config
  const tokens = production && createTokens(identityOf(production, sending.certificate), connector)
  const newcomers = newcomersFor(parts, call)
  return createCardChannel({
    call: createConnectorCall(tokens && ((fresh) => tokens.get(fresh)), requestMs, Date.now),
    render: parts.render,
    chatWith: (person) => parts.books.conversations.personal(production ? parts.scope().tenant : undefined, person),
    ...(newcomers ? { newcomers } : {}),
  })
}

/** Opens what is configured: cards and the activity feed always, mail and invitations where there is a mailbox. */
export function openChannels(parts: ChannelParts): OpenedChannels {
  const { config, graphUrl } = parts
  const call = graphFor(parts)
  const mailbox = config.sending.mailbox ?? (config.production ? undefined : localMailbox)
  const posted =
    mailbox === undefined ? {} : { mail: createMailChannel(call, mailbox, graphUrl), calendar: createCalendarChannel(call, mailbox) }
  return {
    mailbox,
    directory: createDirectory(call, graphUrl),
    channels: { card: cardChannel(parts, call), feed: createFeedChannel(call), ...posted },
  }
}
