import { londonDay } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { Job } from '../../schedule/ports.js'
import type { AskedPort, QuestionDeskPort } from '../../store/ports.js'
import { answerCard } from './answer-card.js'
import type { AnswerPost } from './question-deeds.js'

/** What keeping no longer than promised needs. */
export interface RetentionParts {
  readonly content: () => Content
  readonly questions: Pick<QuestionDeskPort, 'all' | 'purge'>
  readonly asked: Pick<AskedPort, 'forgetKeys'>
  readonly post: AnswerPost
  readonly keptDays: number
}

const dayMs = 86_400_000

// an answer that was recorded and not handed over, as by a crash between the two; repeating it adds nothing
const handOver = async ({ content, questions, post }: RetentionParts) => {
  for (const question of await questions.all()) {
    const { id, person, answer } = question
    if (person !== undefined && answer !== undefined && (await post.canReach(person)))
      await post.send(id, person, answerCard(content(), question, answer))
  }
}

/**
 * Every night at 3:10 in London: deletes for good the questions whose time is over, answered or not, and the keys of
 * months that have ended; and hands over answers that a crash left behind.
 */
export function retentionJob(parts: RetentionParts): Job {
  return {
    name: 'keep no longer than promised',
    schedule: { pattern: '10 3 * * *', once: 'a day' },
    run: async ({ dueAt }) => {
      await parts.questions.purge(dueAt - parts.keptDays * dayMs)
      await parts.asked.forgetKeys(londonDay(dueAt).slice(0, 7))
      await handOver(parts)
    },
  }
}
