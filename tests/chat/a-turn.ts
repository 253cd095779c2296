import type { Turn } from '../../src/chat/index.js'

/** A turn with sensible parts, for tests to change where they care. */
export function aTurn(part: Partial<Turn> = {}): Turn {
  return {
    reference: 'ABC123',
    at: new Date('2026-11-21T09:00:00Z'),
    place: 'personal',
    conversation: 'conversation-1',
    person: { key: 'person-1' },
    event: { kind: 'message', text: 'hello', pictures: 0, edited: false },
    ...part,
  }
}

/** A turn in which the person typed these words. */
export function said(text: string, part: Partial<Turn> = {}): Turn {
  return aTurn({
    event: { kind: 'message', text, pictures: 0, edited: false },
    ...part,
  })
}

/** A turn in which the person tapped a button. */
export function tapped(data: { verb: string } & Record<string, unknown>, part: Partial<Turn> = {}): Turn {
  return aTurn({ event: { kind: 'action', verb: data.verb, data }, ...part })
}
