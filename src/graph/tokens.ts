import type { TokenCredential } from '@azure/identity'

/** How the product proves to Entra who it is; a managed identity needs no secret that could expire. */
export type GraphIdentity =
  | { readonly kind: 'managed'; readonly clientId: string }
  | { readonly kind: 'certificate'; readonly tenantId: string; readonly clientId: string; readonly certificatePath: string }
  | { readonly kind: 'secret'; readonly tenantId: string; readonly clientId: string; readonly secret: string }

/** Where tokens come from; `fresh` asks for one that was not kept from before. */
export interface Tokens {
  get(fresh: boolean): Promise<string>
}

// Loaded when the first token is needed: it is large, and local mode and the tests never need one.
const credentialFor = async (identity: GraphIdentity, authority: string | undefined): Promise<TokenCredential> => {
  const { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity')
  const options = authority === undefined ? {} : { authorityHost: authority }
  if (identity.kind === 'managed') return new ManagedIdentityCredential({ clientId: identity.clientId })
  if (identity.kind === 'certificate')
    return new ClientCertificateCredential(identity.tenantId, identity.clientId, { certificatePath: identity.certificatePath }, options)
  return new ClientSecretCredential(identity.tenantId, identity.clientId, identity.secret, options)
}

/**
 * Tokens from Entra for the Graph at `baseUrl`. The library keeps a token until shortly before it ends; a fresh one
 * comes from a new credential, which has kept nothing. `authority` is another cloud's sign-in address.
 */
export function createTokens(identity: GraphIdentity, baseUrl: string, authority?: string): Tokens {
  const scope = `${new URL(baseUrl).origin}/.default`
  let credential: Promise<TokenCredential> | undefined
  return {
    get: async (fresh) => {
      if (fresh || !credential) credential = credentialFor(identity, authority)
      const token = await (await credential).getToken(scope)
      if (!token) throw new Error('Entra gave no token.')
      return token.token
    },
  }
}
