import { londonDay, messageReply, type Reply, type Turn } from '../chat/index.js'
import type { RefusalPort } from '../store/ports.js'

/** One thing that only an officer may do: the name under which a refused attempt is counted, and what to do for the officer. */
export interface OfficerAct {
  /** A word of ours, such as `log`; never anything that somebody typed. */
  readonly command: string
  /** Told who acts, as the log names them: `officer 12`. */
  run(who: string): Promise<Reply>
}

const refused = () =>
  messageReply({
    title: 'That is for the officers who run this bot',
    lines: [
      'I cannot do that for you here. Nothing was changed.',
      'If you need it done, or if you should be able to do it, ask Democratic Services.',
    ],
    buttons: [{ title: 'Help', verb: 'command', data: { verb: 'command', command: 'help' } }],
  })

const alone = () =>
  messageReply({
    title: 'Please do this in a private chat',
    lines: ['Others can read this chat, so nothing was done. Open a chat with me on my own and try again there.'],
  })

/**
 * Lets an officer do something, in a personal chat alone, on the word of the directory for this very turn: whatever a
 * card carries, and whoever replays it. Everybody else gets a polite no, and the attempt is counted by London day and
 * command, without a name. An officer in a group or channel is sent to a private chat, which is not counted.
 */
export async function onlyOfficers(turn: Turn, refusals: Pick<RefusalPort, 'count'>, { command, run }: OfficerAct): Promise<Reply> {
  const { officer, id } = turn.person
  if (officer !== true || id === undefined) {
    await refusals.count(londonDay(turn.at), command)
    return refused()
  }
  return turn.place === 'personal' ? run(`officer ${id}`) : alone()
}
