import { type Command, type Feature, isCommand, messageReply, type Reply, readAction, type TurnEvent } from '../chat/index.js'
import type { RefusalPort } from '../store/ports.js'
import type { Asked, DeskPart, OfficerAction, OfficerTurn } from './desk-part.js'
import { menuPart } from './menu-part.js'
import { onlyOfficers } from './only-officers.js'

const isOfficerAction = (action: { readonly verb: string } | undefined): action is OfficerAction =>
  action?.verb.startsWith('officer-') === true

const askedBy = (commands: readonly Command[], event: TurnEvent): Asked | undefined => {
  if (event.kind === 'message') {
    const typed = commands.find((command) => isCommand(command, event.text))
    return typed && { command: typed.name }
  }
  const action = event.kind === 'action' ? readAction(event.verb, event.data) : undefined
  if (isOfficerAction(action)) return action
  const tapped = action?.verb === 'command' ? commands.find(({ name }) => name === action.command) : undefined
  return tapped && { command: tapped.name }
}

// a button of the desk whose data cannot be read is still somebody trying a button of the desk
const isUnreadable = (event: TurnEvent) => event.kind === 'action' && event.verb.startsWith('officer-')

const outOfDate = (): Reply =>
  messageReply({
    title: 'That button is out of date',
    lines: ['Nothing was changed. Open the card again from its command, and try there.'],
  })

const firstReply = async (parts: readonly DeskPart[], turn: OfficerTurn): Promise<Reply> => {
  for (const part of parts) {
    const reply = await part.handle(turn)
    if (reply) return reply
  }
  return outOfDate()
}

/**
 * The officers' desk. Everything that any part of it does stands behind one gate, so that a new part, command or button
 * cannot be left open by mistake: see `onlyOfficers`.
 */
export function officerFeature(own: readonly DeskPart[], refusals: Pick<RefusalPort, 'count'>): Feature {
  const parts = [menuPart(own), ...own]
  const commands = parts.flatMap((part) => part.commands)
  return {
    name: 'officer',
    commands,
    handle: async (turn) => {
      const { event, at } = turn
      const asked = askedBy(commands, event)
      if (asked)
        return onlyOfficers(turn, refusals, {
          command: 'verb' in asked ? asked.verb : asked.command,
          run: (who) => firstReply(parts, { who, at, asked, turn }),
        })
      if (!isUnreadable(event)) return undefined
      return onlyOfficers(turn, refusals, { command: 'officer-unreadable', run: async () => outOfDate() })
    },
  }
}
