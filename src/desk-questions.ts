import type { Content } from './content/index.js'
import { announce } from './delivery/index.js'
import type { DeskBooks } from './desk-figures.js'
import { type AnswerPost, retentionJob } from './officer/index.js'
import type { Job } from './schedule/index.js'
import { answerKind, type ExpandPort, type PeoplePort } from './store/index.js'

/** What taking an answer back to whoever asked needs. */
export interface AnswerPostParts {
  readonly people: Pick<PeoplePort, 'whoIs'>
  readonly expansion: ExpandPort
  readonly tenant: () => string
  readonly now: () => number
}

const lastsMs = 14 * 86_400_000

/** Writes answers to the outbox, one notice a question, as a card in the author's own chat. */
export function createAnswerPost({ people, expansion, tenant, now }: AnswerPostParts): AnswerPost {
  const find = async (person: string) => (await people.whoIs(tenant(), person))?.id
  return {
    canReach: async (person) => (await find(person)) !== undefined,
    send: async (question, person, card) => {
      const id = await find(person)
      if (id === undefined) return
      await announce(expansion, {
        ...{ tenant: tenant(), kind: answerKind(question), version: '', stage: 'answer' },
        recipients: [{ person: id, ways: [{ channel: 'card', payload: card }] }],
        dueAt: now(),
        expiresAt: now() + lastsMs,
      })
    },
  }
}

/** The nightly job that keeps nothing longer than promised. */
export function deskRetention(books: DeskBooks, post: AnswerPost, content: () => Content, keptDays: number): Job {
  return retentionJob({ content, questions: books.questions, asked: books.asked, post, keptDays })
}
