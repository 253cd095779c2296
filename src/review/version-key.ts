import type { Content, Document } from '../content/index.js'

/** One version of one document that people may be asked to read. */
export interface ReadableVersion {
  readonly document: Document
  readonly version: string
}

/** The name under which a version is acknowledged, such as `a4-card@1.0`. */
export function versionKey(document: string, version: string): string {
  return `${document}@${version}`
}

const refresher = /~\d{4}-\d{2}$/

/**
 * The name under which one asking is acknowledged. A refresher has a name of its own, such as `a4-card@1.0~2027-11`,
 * because what somebody acknowledged a year ago must not silence it, and must stay as it is.
 */
export function campaignKey({
  document,
  version,
  because,
  askedOn,
}: {
  readonly document: string
  readonly version: string
  readonly because: string
  readonly askedOn: string
}): string {
  const key = versionKey(document, version)
  return because === 'refresher' ? `${key}~${askedOn.slice(0, 7)}` : key
}

/** The version that a key names, that of a refresher too; undefined for one that the registers do not hold, whoever made it up. */
export function versionOf({ documents }: Content, key: string): ReadableVersion | undefined {
  const bare = key.replace(refresher, '')
  const at = bare.indexOf('@')
  const document = documents.get(bare.slice(0, at))
  const version = document?.versions.find((one) => one.version === bare.slice(at + 1) && one.version !== 'not stated')
  return document && version ? { document, version: version.version } : undefined
}
