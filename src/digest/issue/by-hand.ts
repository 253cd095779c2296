import { londonDate } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { electionOn } from '../compose/coming-up.js'
import { lawLine } from '../compose/standings.js'

const mostLaws = 4

/** What a person must look at before they approve an issue for a day: laws whose check is due, an election, words not confirmed. */
export function checksByHand(content: Content, day: string): readonly string[] {
  const due = [...content.laws.values()].filter(({ nextCheck }) => nextCheck <= day)
  const rest = due.length - mostLaws
  const election = electionOn(content, day)
  return [
    ...due.slice(0, mostLaws).map((law) => `Is this still so? ${lawLine(law)} Last checked ${londonDate(law.checked)}.`),
    ...(rest > 0 ? [`And ${rest} more laws whose check is due.`] : []),
    ...(election
      ? [`${election.name}: until ${londonDate(election.periodUntil)} only facts are sent. Your own words and the example are left out.`]
      : []),
    'Could any line be about a real person or a live case? Nothing here is taken from one.',
  ]
}
