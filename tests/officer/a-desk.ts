import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import type { Feature, Reply, Turn } from '../../src/chat/index.js'
import { type DeskPart, officerFeature } from '../../src/officer/index.js'
import { said, tapped } from '../chat/a-turn.js'

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

const render = createRenderer(join(__dirname, '../../cards'))

const repliesOf = (room: Feature) => async (turn: Turn) => {
  const reply = await room.handle(turn)
  if (!reply) throw new Error('The desk left this turn to others.')
  if (reply.card) render(reply.card, reply.text)
  return reply
}

/** A desk of these parts, spoken to by an officer; every card it shows is rendered, so that a half-filled one fails. */
export function atDesk(parts: readonly DeskPart[], at = '2026-11-21T09:00:00Z') {
  const reply = repliesOf(officerFeature(parts, countedRefusals()))
  const from = { person: anOfficer, at: new Date(at) }
  return {
    say: (text: string): Promise<Reply> => reply(said(text, from)),
    tap: (data: { verb: string } & Record<string, unknown>): Promise<Reply> => reply(tapped(data, from)),
  }
}

/** The titles of the buttons on a card. */
export function buttonsOn({ card }: Reply): string[] {
  const { send = [], buttons = [] } = (card?.data ?? {}) as { send?: { title: string }[]; buttons?: { title: string }[] }
  return [...send, ...buttons].map(({ title }) => title)
}
