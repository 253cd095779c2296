import type { Command, Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { DeskPart, OfficerAction } from '../desk-part.js'
import { readWords } from '../form/read-box.js'
import { longestTried, takenReply, tryForm, whyReply } from './explain-replies.js'
import type { TriedAs, WeighQuestion } from './weighed.js'

/** What trying a question stands on. */
export interface ExplainParts {
  readonly content: Content
  readonly weigh: WeighQuestion
  /** What the chat takes such words for before it looks for an answer; `undefined` for a question. */
  readonly takenAs: (text: string) => 'command' | 'post' | undefined
}

const command: Command = {
  name: 'try a question',
  description: 'See what I would answer, and why',
  aliases: ['test a question', 'try an answer'],
}

const isAsker = (value: string | undefined): value is TriedAs => value === 'member' || value === 'staff'

const tried = ({ content, weigh, takenAs }: ExplainParts, action: Extract<OfficerAction, { verb: 'officer-explain' }>): Reply => {
  const rule = { label: 'The question', most: longestTried, needed: 'please write it first.', long: true }
  const { value: question, fault } = readWords(action.question, rule)
  if (!isAsker(action.asker)) return tryForm('member', [...(fault ? [fault] : []), 'Who asks: please choose one.'])
  if (question === undefined) return tryForm(action.asker, fault ? [fault] : [])
  if (!/[\p{L}\p{N}]/u.test(question)) return tryForm(action.asker, ['The question: I found no words in it. Please write it in words.'])
  const taken = takenAs(question)
  return taken ? takenReply(taken) : whyReply(content, weigh(question, action.asker), action.asker)
}

/**
 * Lets officers see what the bot would do with a question and which words decide it. It changes nothing, so it is not in
 * the log; the question is weighed and dropped, and the replies do not repeat it.
 */
export function explainPart(parts: ExplainParts): DeskPart {
  return {
    commands: [command],
    handle: async ({ asked }) => {
      if ('verb' in asked) return asked.verb === 'officer-explain' ? tried(parts, asked) : undefined
      return asked.command === command.name ? tryForm() : undefined
    },
  }
}
