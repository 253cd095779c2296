import { CloudAdapter, ConfigurationBotFrameworkAuthentication, StatusCodes, type TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type { EdgeLog } from './ports.js'

/** Who the bot is to Azure; nothing at all means local mode, where nobody is asked for a token. */
export type Identity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }

/** Where tokens come from, when that is not Microsoft's public cloud; a test names an issuer of its own. */
export interface TokenCloud {
  readonly issuer: string
  readonly metadataUrl: string
  readonly loginUrl: string
  readonly scope: string
}

const cloudOf = (cloud: TokenCloud | undefined) =>
  cloud
    ? {
        ToBotFromChannelTokenIssuer: cloud.issuer,
        ToBotFromChannelOpenIdMetadataUrl: cloud.metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: cloud.metadataUrl,
        ToChannelFromBotLoginUrl: cloud.loginUrl,
        ToChannelFromBotOAuthScope: cloud.scope,
      }
    : {}

const settingsOf = (identity: Identity | undefined) =>
  identity
    ? {
        MicrosoftAppType: identity.type,
        MicrosoftAppId: identity.appId,
        MicrosoftAppTenantId: identity.tenantId,
        ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
      }
    : {}

const ofToken = ['TokenExpiredError', 'NotBeforeError', 'JsonWebTokenError', 'SyntaxError']

const isRefusal = (error: unknown) => error instanceof AuthenticationError || (error instanceof Error && ofToken.includes(error.name))

/**
 * The SDK answers 500 to a token with a bad signature or one that is not yet valid, and tells the sender what was wrong
 * with it. Every token that is refused gets 401, and no sender is told why.
 */
const plainly = (auth: ConfigurationBotFrameworkAuthentication): ConfigurationBotFrameworkAuthentication => {
  const authenticate = auth.authenticateRequest.bind(auth)
  auth.authenticateRequest = async (activity, header) => {
    try {
      return await authenticate(activity, header)
    } catch (error) {
      if (isRefusal(error)) throw new AuthenticationError('Unauthorized.', StatusCodes.UNAUTHORIZED)
      throw new Error('Who sent this could not be checked. Try again.')
    }
  }
  return auth
}

/**
 * The adapter that checks tokens and speaks to Teams. The SDK takes an empty app id for "no authentication at all",
 * so the caller must have decided on local mode before it leaves the identity out.
 */
export function createAdapter(identity: Identity | undefined, log: EdgeLog, cloud?: TokenCloud): CloudAdapter {
  const adapter = new CloudAdapter(plainly(new ConfigurationBotFrameworkAuthentication({ ...settingsOf(identity), ...cloudOf(cloud) })))
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    log.error({ type: context.activity.type, fault: error.name }, 'a turn failed')
  }
  return adapter
}
