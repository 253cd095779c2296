import { readAction } from './actions.js'
import { type Command, isCommand } from './command.js'
import type { TurnEvent } from './turn.js'

/** True when a turn asks for this command, typed or tapped. */
export function asksFor(command: Command, event: TurnEvent): boolean {
  if (event.kind === 'message') return isCommand(command, event.text)
  if (event.kind !== 'action') return false
  const tapped = readAction(event.verb, event.data)
  return tapped?.verb === 'command' && tapped.command === command.name
}
