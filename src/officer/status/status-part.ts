import { button, type Command } from '../../chat/index.js'
import type { DeedPort } from '../../store/ports.js'
import type { DeskPart } from '../desk-part.js'
import { linksTo, type OfficerLinks } from '../officer-links.js'
import { type FigureParts, statusPaper } from './status-paper.js'
import { statusReply } from './status-reply.js'

/** What the status and the report need. */
export interface StatusParts {
  /** The figures as things stand when they are asked for. */
  readonly figures: () => Promise<FigureParts>
  readonly deeds: Pick<DeedPort, 'carryOut'>
  /** Makes the links to the page; without it there is the card alone. */
  readonly links?: OfficerLinks
}

const command: Command = {
  name: 'status',
  description: 'How the service stands, in figures',
  aliases: ['officer status', 'show status', 'status report', 'dashboard'],
}

/** Shows officers how everything stands, as a card, a page and a file; that it was looked at is logged. */
export function statusPart(parts: StatusParts): DeskPart {
  return {
    commands: [command],
    handle: async ({ asked, who, at, turn }) => {
      if ('verb' in asked || asked.command !== command.name) return undefined
      const paper = await statusPaper(await parts.figures(), at.getTime())
      await parts.deeds.carryOut(({ log }) => log.write({ who, what: 'looked at', subject: 'the status', before: null, after: null }))
      const { id = 0 } = turn.person
      const links = linksTo(parts.links, { page: 'status', person: id }, at)
      const reply = statusReply(paper, {
        links,
        buttons: [
          button('Questions', { verb: 'command', command: 'questions' }),
          button('Committee report', { verb: 'command', command: 'committee report' }),
        ],
      })
      return links.length === 0 ? reply : { ...reply, text: `${reply.text}\n\nThe links on the card work for ten minutes.` }
    },
  }
}
