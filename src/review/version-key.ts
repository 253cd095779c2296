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

/** The version that a key names; undefined for one that the registers do not hold, whoever made it up. */
export function versionOf({ documents }: Content, key: string): ReadableVersion | undefined {
  const at = key.indexOf('@')
  const document = documents.get(key.slice(0, at))
  const version = document?.versions.find((one) => one.version === key.slice(at + 1) && one.version !== 'not stated')
  return document && version ? { document, version: version.version } : undefined
}
