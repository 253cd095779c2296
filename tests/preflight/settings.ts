import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import type { Finding } from '../../src/preflight/index.js'
import type { TokensFor } from '../../src/preflight-graph.js'

/** The id of everything in a made-up tenant. */
export const id = '11111111-2222-4333-8444-555555555555'

/** The moment at which the tests play. */
export const now = Date.parse('2026-11-21T12:00:00Z')
const folders: string[] = []

/** Takes away what the tests of a file have laid down. */
export const tidy = () => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
}

/** A new folder that `tidy` takes away. */
export const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'preflight-'))
  folders.push(dir)
  return dir
}

/** The settings of local mode. */
export const local = (more: Record<string, string> = {}) => readConfig({ DATA_DIR: folder(), ...more })

/** The settings of a council; nothing answers where its Graph is. */
export const council = (more: Record<string, string> = {}) =>
  readConfig({
    NODE_ENV: 'production',
    MICROSOFT_APP_ID: id,
    MICROSOFT_APP_TENANT_ID: id,
    MICROSOFT_APP_PASSWORD: 'hush-password',
    ALLOWED_TENANTS: id,
    PUBLIC_URL: 'https://posts.example.gov.uk',
    DATA_DIR: folder(),
    // nothing answers there
    GRAPH_BASE_URL: 'https://127.0.0.1:1',
    ...more,
  })

/** Tokens of a bot that may read groups and nothing else. */
export const signsIn: TokensFor = () => ({
  get: async () =>
    ['head', Buffer.from(JSON.stringify({ tid: id, appid: id, roles: ['GroupMember.ReadBasic.All'] })).toString('base64url'), 'hush'].join(
      '.',
    ),
})

/** Entra, refusing with words that hold a secret. */
export const refused: TokensFor = () => ({
  get: async () => {
    throw new Error('AADSTS7000222: The secret hush-password has ended.')
  },
})

/** How the findings of one check stand. */
export const outcomes = (findings: readonly Finding[], check: string) =>
  findings.filter((finding) => finding.check === check).map(({ outcome }) => outcome)
