import { type Button, button, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { deskReply } from '../form/desk-reply.js'
import { choiceField, wordsField } from '../form/fields.js'
import { beside, countedWords, deedOf, nearest, readWordsAs, sureness } from './explain-words.js'
import type { TriedAs, Weighed } from './weighed.js'

/** The longest question that can be tried, in characters. */
export const longestTried = 500

const kept = 'Nothing of this is kept.'
const again: Button = button('Try another question', { verb: 'command', command: 'try a question' })
const askers: Readonly<Record<TriedAs, string>> = { member: 'A Councillor', staff: 'Staff' }

/** The form; its box is always empty, so that no card carries what was typed. */
export function tryForm(asker: TriedAs = 'member', faults: readonly string[] = []): Reply {
  return deskReply({
    title: 'Try a question',
    faults,
    lines: ['You see what I would do with it, and why.', kept],
    fields: [
      wordsField({
        id: 'question',
        label: 'The question',
        hint: 'As somebody would type it to me',
        most: longestTried,
        needed: 'Please write the question first.',
        long: true,
      }),
      choiceField({
        id: 'asker',
        label: 'Who asks',
        needed: 'Please choose who asks.',
        value: asker,
        options: [
          { title: askers.member, value: 'member' },
          { title: askers.staff, value: 'staff' },
        ],
      }),
    ],
    send: button('Try it', { verb: 'officer-explain' }),
  })
}

const titles: Readonly<Record<Weighed['outcome']['kind'], string>> = {
  answer: 'I would answer this',
  choice: 'I would offer a choice',
  redirect: 'I would send them elsewhere',
  none: 'I would give no guidance',
}

const places = ['First topic', 'Second topic', 'Third topic']

/** Why the bot would do what it would do; of the question only the words that counted, and those that were read as others, are shown. */
export function whyReply(content: Content, weighed: Weighed, asker: TriedAs): Reply {
  const { speakFor, speakAgainst } = countedWords(weighed)
  const topics = nearest(content, weighed)
  const counted = [
    { label: 'Words for the first topic, over the second', value: speakFor },
    { label: 'Words against it, for the second', value: speakAgainst },
  ]
  return deskReply({
    title: titles[weighed.outcome.kind],
    lines: [kept, ...beside(content, weighed, asker)],
    facts: [
      { label: 'Who asks', value: askers[asker] },
      { label: 'What I do', value: deedOf(content, weighed) },
      { label: 'How sure I am', value: sureness[weighed.outcome.kind] },
      ...topics.map((value, at) => ({ label: places[at] ?? 'Topic', value })),
      ...(topics.length === 0 ? [{ label: 'Topics', value: 'I found no words in it that I can read.' }] : counted),
      { label: 'Words that I read as others', value: readWordsAs(weighed) },
    ],
    buttons: [again],
  })
}

/** Said of what the chat does not take for a question at all. */
export function takenReply(taken: 'command' | 'post'): Reply {
  const words = {
    command: { title: 'That is a command', line: 'I do what it says. It is not weighed as a question.' },
    post: { title: 'I would check this as a post', line: 'It reads like a draft and not like a question, so I check it.' },
  }[taken]
  return deskReply({ title: words.title, lines: [words.line, kept], buttons: [again] })
}
