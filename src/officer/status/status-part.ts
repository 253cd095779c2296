import { button, type Command, type Reply } from '../../chat/index.js'
import type { DeedPort } from '../../store/ports.js'
import type { DeskPart } from '../desk-part.js'
import { linksTo, type OfficerLinks } from '../officer-links.js'
import type { StatusPaper } from './section.js'
import { type FigureParts, statusPaper } from './status-paper.js'
import { barsReply, hasBars, type StatusFoot, statusReply } from './status-reply.js'

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

const bars: Command = {
  name: 'status bars',
  description: 'The same figures as bars',
  aliases: ['status as bars', 'status charts', 'status chart'],
}

const onward = [
  button('Questions', { verb: 'command', command: 'questions' }),
  button('Committee report', { verb: 'command', command: 'committee report' }),
]

const inWords = (paper: StatusPaper, links: StatusFoot['links']): Reply => {
  const asBars = hasBars(paper) ? [button('As bars', { verb: 'command', command: bars.name })] : []
  return statusReply(paper, { links, buttons: [...asBars, ...onward] })
}

const drawn = (paper: StatusPaper): Reply => {
  const back = button('In words', { verb: 'command', command: command.name })
  return hasBars(paper) ? barsReply(paper, { links: [], buttons: [back, ...onward] }) : inWords(paper, [])
}

/** Shows officers how everything stands, as a card, as bars, as a page and as a file; that it was looked at is logged. */
export function statusPart(parts: StatusParts): DeskPart {
  return {
    commands: [command, bars],
    handle: async ({ asked, who, at, turn }) => {
      if ('verb' in asked || ![command.name, bars.name].includes(asked.command)) return undefined
      const paper = await statusPaper(await parts.figures(), at.getTime())
      await parts.deeds.carryOut(({ log }) => log.write({ who, what: 'looked at', subject: 'the status', before: null, after: null }))
      if (asked.command === bars.name) return drawn(paper)
      return inWords(paper, linksTo(parts.links, { page: 'status', person: turn.person.id ?? 0 }, at))
    },
  }
}
