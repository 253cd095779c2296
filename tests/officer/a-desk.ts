import type { Turn } from '../../src/chat/index.js'

/** Counts refusals in memory, in the order they came. */
export function countedRefusals() {
  const counted: string[] = []
  return { counted, count: async (day: string, command: string) => void counted.push(`${day} ${command}`) }
}

/** An officer as the directory names them. */
export const anOfficer: Turn['person'] = { key: 'officer-key', id: 12, officer: true }

/** Everybody whom the desk must refuse, and why they might try. */
export const notOfficers: readonly (readonly [string, Turn['person']])[] = [
  ['somebody whom the directory does not name', { key: 'k' }],
  ['a Member', { key: 'k', id: 3, audience: 'member' }],
  ['staff who say so', { key: 'k', id: 4, audience: 'staff', officer: false }],
  ['somebody with the mark of an officer but no row in the directory', { key: 'k', officer: true }],
]
