import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startIssuer } from '../security/issuer.js'

/** Who the measured bots are, made up. */
export const identity = { appId: '11111111-2222-4333-8444-555555555555', tenant: '99999999-2222-4333-8444-555555555555' }

/** Where Teams would ask for replies. */
export const serviceUrl = 'https://smba.trafficmanager.net/uk/'

/** Everything outside of a bot, on this machine: sign-in, keys, the connector and Graph, each under its real name and over TLS. */
export interface Outside {
  /** Flags and settings with which an unchanged program speaks to it instead of the cloud. */
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The header of a request that Teams has signed. */
  readonly authorization: string
  /** What the bots have posted since the last look; asking empties it. */
  replies(): readonly string[]
  /** Calls back at every reply. */
  onReply(heard: (body: string) => void): void
  close(): void
}

const certificateIn = (folder: string) => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['smba.trafficmanager.net', 'login.botframework.com', 'login.microsoftonline.com', 'graph.microsoft.com']
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=bench', '-keyout', key, '-out', cert],
    ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
  ])
  if (made.status !== 0) throw new Error('The certificate could not be made. Install openssl and try again.')
  return { key, cert }
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const signIn = (url: string) => {
  if (url.includes('/token')) return { token_type: 'Bearer', expires_in: 86_400, access_token: 'a.local.token' }
  const at = `https://login.microsoftonline.com/${identity.tenant}`
  const metadata = {
    token_endpoint: `${at}/oauth2/v2.0/token`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    issuer: `${at}/v2.0`,
  }
  return { tenant_discovery_endpoint: `${at}/v2.0/.well-known/openid-configuration`, metadata: [], ...metadata, jwks_uri: `${at}/keys` }
}

const seconds = () => Math.floor(Date.now() / 1_000)

const claims = () => ({
  iss: 'https://api.botframework.com',
  aud: identity.appId,
  serviceurl: serviceUrl,
  nbf: seconds() - 60,
  exp: seconds() + 86_400,
})

/** Starts all that a bot in production speaks to. */
export async function startOutside(): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), 'byp-outside-'))
  const { key, cert } = certificateIn(folder)
  const issuer = await startIssuer()
  const { jwks_uri: keysAt } = await (await fetch(issuer.metadataUrl)).json()
  const keys = await (await fetch(keysAt)).json()
  const replies: string[] = []
  let heard: (body: string) => void = () => undefined
  const answerOf = (host: string, url: string): object => {
    if (host === 'login.botframework.com') return url.endsWith('/keys') ? keys : { jwks_uri: `https://${host}/v1/keys` }
    if (host === 'login.microsoftonline.com') return signIn(url)
    return host === 'graph.microsoft.com' ? { value: [] } : { id: 'sent' }
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const { host = '' } = request.headers
    if (host === 'smba.trafficmanager.net') {
      replies.push(body)
      heard(body)
    }
    const words = JSON.stringify(answerOf(host, request.url ?? ''))
    response.setHeader('content-type', 'application/json')
    response.end(words)
  }
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert), keepAlive: true }, answer)
  // as patient with an idle line as the real ones
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    flags: ['--import', new URL('./redirect.mjs', import.meta.url).href],
    env: { NODE_EXTRA_CA_CERTS: cert, OUTSIDE_PORT: String(port) },
    authorization: `Bearer ${issuer.sign(claims())}`,
    replies: () => replies.splice(0),
    onReply: (listener) => {
      heard = listener
    },
    close: () => {
      server.closeAllConnections()
      server.close()
      void issuer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
