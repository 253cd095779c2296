import { button, type Command } from '../chat/index.js'
import type { DeskPart } from './desk-part.js'
import { deskList } from './form/desk-reply.js'

const menu: Command = {
  name: 'desk',
  description: 'Everything that officers can do here',
  aliases: ['officer desk', 'officers desk', 'the desk', 'officer', 'officer menu', 'officer help'],
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Shows officers every command of the desk, so that nobody has to know them by heart. */
export function menuPart(parts: readonly DeskPart[]): DeskPart {
  const rows = parts
    .flatMap(({ commands }) => commands)
    .map(({ name, description }) => ({
      title: capital(name),
      lines: [`${description}.`],
      open: button(capital(name), { verb: 'command', command: name }),
    }))
  return {
    commands: [menu],
    handle: async ({ asked }) =>
      'command' in asked && asked.command === menu.name
        ? deskList("The officers' desk", ['Tap one, or type its name. Everything you change here is logged.'], rows)
        : undefined,
  }
}
