import { checkOf, type Finding } from './finding.js'

/** Who the bot should be, by its settings, and what came of signing in. */
export interface IdentityLook {
  readonly tenant: string
  readonly app: string
  readonly kind: 'managed' | 'certificate' | 'secret'
  readonly signIn:
    | { readonly claims: { readonly tenant: string | undefined; readonly app: string | undefined } }
    | { readonly refused: string }
}

const mends: Readonly<Record<string, string>> = {
  AADSTS7000215: 'The secret is wrong. Put the value of the secret, not its id, into MICROSOFT_APP_PASSWORD.',
  AADSTS7000222: 'The secret has ended. Make a new one in Entra and put it into MICROSOFT_APP_PASSWORD.',
  AADSTS700016: 'This tenant has no such application. Correct MICROSOFT_APP_ID or MICROSOFT_APP_TENANT_ID.',
  AADSTS700027: 'Entra does not know the certificate, or it has ended. Upload it to the registration, or renew it.',
  AADSTS90002: 'There is no such tenant. Correct MICROSOFT_APP_TENANT_ID.',
  AADSTS7000112: 'The application is turned off in this tenant. Turn it on under Enterprise applications.',
  AADSTS53003: 'A Conditional Access policy stops the bot. Make an exception for this workload identity.',
  '': 'Let the server reach login.microsoftonline.com by https. With a managed identity, check that it is assigned to this server.',
}

const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase()

/** What is told of the bot's identity; in local mode there is none. */
export function identityFinding(look: IdentityLook | undefined): Finding {
  const { ok, fail } = checkOf('Identity')
  if (!look) return ok('Local mode: the bot has no identity, and only this machine can reach it.')
  const { signIn, tenant, app, kind } = look
  if ('refused' in signIn) {
    const code = signIn.refused
    return fail(
      `The bot could not sign in${code === '' ? '' : ` (${code})`}.`,
      mends[code] ?? 'Look the code up in Entra, under the sign-in logs of service principals.',
    )
  }
  if (!same(signIn.claims.tenant, tenant))
    return fail('The bot signs in to another tenant than the one it is set up for.', 'Correct MICROSOFT_APP_TENANT_ID.')
  if (!same(signIn.claims.app, app))
    return fail(
      'The bot signs in as another application than it is set up as.',
      'Correct MICROSOFT_APP_ID, or the identity that is assigned.',
    )
  const how = { managed: 'a managed identity, which has no secret that could end', certificate: 'a certificate', secret: 'a secret' }[kind]
  return ok(`The bot signs in to its tenant with ${how}.`)
}
