import { createHash, timingSafeEqual } from 'node:crypto'

/** What is known of a request for figures. */
export interface Watcher {
  /** The other end of the line. */
  readonly address: string | undefined
  readonly authorization: string | undefined
  /** True when somebody in between says that they pass the request on. */
  readonly isForwarded: boolean
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

const digest = (value: string) => createHash('sha256').update(value).digest()

/** Shows figures to this machine alone, and elsewhere to whoever brings the token; a request that was passed on came from elsewhere. */
export function whoMayWatch(token: string | undefined): (watcher: Watcher) => boolean {
  return ({ address, authorization, isForwarded }) => {
    if (token !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))) return true
    return !isForwarded && loopback.includes(address ?? '')
  }
}
