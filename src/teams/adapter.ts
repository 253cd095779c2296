import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import type { EdgeLog } from './ports.js'

/** Who the bot is to Azure; nothing at all means local mode, where nobody is asked for a token. */
export type Identity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }

const settingsOf = (identity: Identity | undefined) =>
  identity
    ? {
        MicrosoftAppType: identity.type,
        MicrosoftAppId: identity.appId,
        MicrosoftAppTenantId: identity.tenantId,
        ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
      }
    : {}

/**
 * The adapter that checks tokens and speaks to Teams. The SDK takes an empty app id for "no authentication at all",
 * so the caller must have decided on local mode before it leaves the identity out.
 */
export function createAdapter(identity: Identity | undefined, log: EdgeLog): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settingsOf(identity)))
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    log.error({ type: context.activity.type, fault: error.name }, 'a turn failed')
  }
  return adapter
}
