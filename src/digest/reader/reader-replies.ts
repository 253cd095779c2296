import { button, messageReply, type Reply } from '../../chat/index.js'
import type { DigestIssue, DigestPort } from '../../store/ports.js'
import { digestReply, sourcesReply } from '../forms/digest-reply.js'
import type { DigestLink } from '../forms/digest-text.js'
import { wordsOf } from '../issue/compose-now.js'
import { issueName, issueOf, type WhichIssue } from './which-issue.js'

/** Somebody who asks for the digest. It comes to Members alone; officers may read every issue that went out, others those that went to them. */
export interface Reader {
  readonly id: number
  readonly officer: boolean
  readonly member: boolean
}

const shownAtOnce = 5

const none = (): Reply =>
  messageReply({
    title: 'No issue has come to you yet',
    lines: ['The digest comes on the first working day of the month. It tells what changed and what is coming up.'],
    buttons: [button('Change how I get it', { verb: 'command', command: 'digest settings' })],
  })

const notThatOne = (sent: readonly DigestIssue[]): Reply =>
  messageReply({
    title: 'That issue did not come to you',
    lines: ['You can read these:'],
    buttons: sent.slice(0, shownAtOnce).map((issue) => button(issueName(issue), { verb: 'digest-read', month: issue.month })),
  })

const found = (sent: readonly DigestIssue[], which: WhichIssue, show: (issue: DigestIssue) => Reply): Reply => {
  if (sent.length === 0) return none()
  const issue = issueOf(sent, which)
  return issue ? show(issue) : notThatOne(sent)
}

/** The issues that this reader may read again, the newest first. */
export async function issuesFor(
  book: DigestPort,
  council: string,
  { id, officer }: Pick<Reader, 'id' | 'officer'>,
): Promise<readonly DigestIssue[]> {
  const sent = await book.sent(council)
  if (officer) return sent
  const months = await book.monthsOf(council, id)
  return sent.filter(({ month }) => months.has(month))
}

/** Shows an issue again, as it was sent; or says which ones there are. */
export function readingReply(sent: readonly DigestIssue[], which: WhichIssue, links: readonly DigestLink[]): Reply {
  return found(sent, which, (issue) => digestReply(wordsOf(issue), issue, links))
}

/** Shows what an issue rests on, to somebody who may read it. */
export function restsReply(sent: readonly DigestIssue[], which: WhichIssue): Reply {
  return found(sent, which, (issue) => sourcesReply(wordsOf(issue), issue))
}
