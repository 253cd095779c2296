import { plainWords } from '../../chat/index.js'
import { type Content, type Topic, topicOf } from '../../content/index.js'
import type { FollowUp } from './read-follow-up.js'

type Clarify = NonNullable<Topic['clarify']>
type Condition = Extract<FollowUp, { kind: 'condition' }>

const questionsNear = (content: Content, topic: string): Clarify[] => {
  const own = topicOf(content, topic).clarify
  const leadingHere = [...content.topics.values()].flatMap(({ clarify }) =>
    clarify?.options.some((option) => option.topic === topic) ? [clarify] : [],
  )
  return [...(own ? [own] : []), ...leadingHere]
}

const asksAbout =
  (about: readonly string[]) =>
  ({ question }: Clarify) => {
    const words = plainWords(question).split(' ')
    return about.every((word) => words.includes(word))
  }

/** Where the answer's own question leads after "and if I'm not on the committee?"; none when no question there is about that. */
export function conditionTopics(content: Content, topic: string, { holds, about }: Condition): Clarify | undefined {
  const clarify = questionsNear(content, topic).find(asksAbout(about))
  const options = clarify?.options.filter(({ label }) => plainWords(label).split(' ')[0] === (holds ? 'yes' : 'no')) ?? []
  return clarify && options.length > 0 ? { question: clarify.question, options } : undefined
}
