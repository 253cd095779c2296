import type { Command } from '../../chat/index.js'
import type { OfficerLogPort } from '../../store/ports.js'
import type { DeskPart } from '../desk-part.js'
import { deskReply } from '../form/desk-reply.js'
import { deedWhen, deedWords } from './log-words.js'

const shown = 10
const longest = 400

const command: Command = {
  name: 'log',
  description: 'The last ten things that officers did',
  aliases: ['officer log', 'show log', 'show the log', 'audit log'],
}

const short = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)

/** Shows officers what was done last, by whom and when; officers by their number in the directory, never by name. */
export function logPart(log: Pick<OfficerLogPort, 'last'>): DeskPart {
  return {
    commands: [command],
    handle: async ({ asked }) => {
      if (!('command' in asked) || asked.command !== command.name) return undefined
      const deeds = await log.last(shown)
      if (deeds.length === 0) return deskReply({ title: 'The log is empty', lines: ['No officer has changed anything yet.'] })
      return deskReply({
        title: 'What officers did last',
        lines: [
          deeds[deeds.length - 1]?.id === 1
            ? 'These are all entries.'
            : `These are the last ${shown} entries. All of them can be read at a terminal.`,
          'Nothing in the log can be changed or removed.',
        ],
        facts: deeds.map((deed) => ({ label: deedWhen(deed), value: short(deedWords(deed)) })),
      })
    },
  }
}
