import { button, type Command, type Reply } from '../../chat/index.js'
import type { DeskPart, OfficerTurn } from '../desk-part.js'
import { deskReply } from '../form/desk-reply.js'
import { linksTo } from '../officer-links.js'
import type { StatusParts } from '../status/status-part.js'
import { statusReply } from '../status/status-reply.js'
import { quarterBefore, quarterOf, quarterWords, readQuarter } from './quarter.js'
import { reportPaper } from './report-paper.js'

const command: Command = {
  name: 'committee report',
  description: 'Totals of a quarter for the Standards committee',
  aliases: ['quarterly report', 'quarter report', 'report for the committee', 'committee figures', 'standards committee report'],
}

const choose = (at: Date): Reply => {
  const now = quarterOf(at)
  const before = quarterBefore(now)
  const quarters = [now, before, quarterBefore(before)]
  return deskReply({
    title: 'Committee report',
    lines: ['Totals of one quarter, without personal data. Which quarter?'],
    facts: quarters.map((quarter) => ({ label: quarter.id, value: `${quarterWords(quarter)}${quarter.id === now.id ? ', so far' : ''}` })),
    buttons: quarters.map(({ id }) => button(id, { verb: 'officer-report', quarter: id })),
  })
}

const shown = async (parts: StatusParts, { who, at, turn }: OfficerTurn, name: string): Promise<Reply> => {
  const quarter = readQuarter(name)
  if (!quarter) return choose(at)
  if (quarter.first > quarterOf(at).last)
    return deskReply({ title: 'That quarter has not begun', lines: ['Choose one that has.'], buttons: [again] })
  const paper = await reportPaper(await parts.figures(), quarter, at.getTime())
  await parts.deeds.carryOut(({ log }) =>
    log.write({ who, what: 'made', subject: `the committee report ${quarter.id}`, before: null, after: null }),
  )
  const { id = 0 } = turn.person
  return statusReply(paper, { links: linksTo(parts.links, { page: 'report', person: id, about: quarter.id }, at), buttons: [again] })
}

const again = button('Another quarter', { verb: 'command', command: command.name })

/** Makes the totals of a quarter for a Standards committee, as a card, a page and a file; that it was made is logged. */
export function reportPart(parts: StatusParts): DeskPart {
  return {
    commands: [command],
    handle: async (turn) => {
      const { asked, at } = turn
      if (!('verb' in asked)) return asked.command === command.name ? choose(at) : undefined
      return asked.verb === 'officer-report' ? shown(parts, turn, asked.quarter) : undefined
    },
  }
}
