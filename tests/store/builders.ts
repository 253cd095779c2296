import { createHash } from 'node:crypto'
import type { KnownPerson, NewDelivery, NewNotice } from '../../src/store/index.js'

/** A notice that needs no thought. */
export const aNotice = (partial: Partial<NewNotice> = {}): NewNotice => ({
  key: 'bucks|read|standards-2.1|first',
  tenant: 'bucks',
  kind: 'read',
  version: 'standards-2.1',
  ...partial,
})

/** A delivery of that notice to one person by mail. */
export const aDelivery = (person: number, partial: Partial<NewDelivery> = {}): NewDelivery => {
  const key = partial.key ?? `bucks|read|standards-2.1|first|${person}|mail`
  return {
    key,
    keyUuid: createHash('sha1').update(key).digest('hex'),
    person,
    channel: 'mail',
    payload: '{}',
    payloadSha256: '',
    fallback: '[]',
    step: 0,
    priority: 0,
    dueAt: 0,
    expiresAt: 10_000_000_000_000,
    ...partial,
  }
}

/** Somebody in the directory. */
export const aPerson = (name: string, partial: Partial<KnownPerson> = {}): KnownPerson => ({
  tenant: 'bucks',
  directoryId: `id-${name}`,
  address: `${name}@council.example`,
  audience: 'member',
  ...partial,
})
