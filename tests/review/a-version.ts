import type { Content } from '../../src/content/index.js'
import { aContent } from '../a-content.js'

/** The key of the version that these tests ask people to read. */
export const cardKey = 'bucks-a4-card@1.1'

/** The starter pack as if the council had adopted version 1.1 of its card. */
export function contentWithVersion(): Content {
  const base = aContent()
  const card = base.documents.get('bucks-a4-card')
  if (!card) throw new Error('The starter pack has no card in its register.')
  const standing = {
    council: 'buckinghamshire',
    status: 'Adopted' as const,
    date: '2026-11-03',
    minute: '12',
    body: 'Council',
  }
  const documents = new Map(base.documents)
  documents.set(card.id, { ...card, versions: [...card.versions, { version: '1.1', councils: [standing] }] })
  return { ...base, documents }
}
