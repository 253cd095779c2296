import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a token says of itself. */
export type Claims = Readonly<Record<string, unknown>>

/** A place that signs tokens, on this machine; as Microsoft's, it tells its keys to whoever asks. */
export interface Issuer {
  readonly metadataUrl: string
  /** A token with these claims, signed with the published key unless told otherwise. */
  sign(claims: Claims, how?: { readonly key?: KeyObject; readonly header?: Claims }): string
  /** A key that the issuer never published. */
  readonly strangersKey: KeyObject
  close(): Promise<void>
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Starts an issuer whose key is endorsed for the channels named. */
export async function startIssuer(endorsements: readonly string[] = ['msteams']): Promise<Issuer> {
  const keys = newKeys()
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements }
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const body = request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `http://127.0.0.1:${port}/keys` }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    metadataUrl: `http://127.0.0.1:${port}/metadata`,
    strangersKey: newKeys().privateKey,
    sign: (claims, { key = keys.privateKey, header = {} } = {}) => {
      const head = { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header }
      const words = `${part(head)}.${part(claims)}`
      const seal = head.alg === 'none' ? '' : createSign('RSA-SHA256').update(words).sign(key).toString('base64url')
      return `${words}.${seal}`
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
