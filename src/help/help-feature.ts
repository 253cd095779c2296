import { asksFor, button, type Command, type Feature, messageReply, type Reply, type Turn } from '../chat/index.js'
import type { Content } from '../content/index.js'
import { contactsReply } from './contacts-reply.js'
import { servicePaths } from './pages/paths.js'
import { welcomeReply } from './welcome-reply.js'

const help: Command = {
  name: 'help',
  description: 'What you can ask and do here',
  aliases: [
    'menu',
    'start',
    'what can you do',
    'what do you do',
    'commands',
    'help me',
    'how does this work',
    'how do i use this',
    'options',
  ],
}

const privacy: Command = {
  name: 'privacy',
  description: 'What happens to what you type',
  aliases: [
    'privacy notice',
    'is this private',
    'do you keep what i type',
    'what happens to what i type',
    'who can see what i type',
    'are you recording this',
    'data protection notice',
  ],
}

const contacts: Command = {
  name: 'who do I ask',
  description: 'The people to ask, by role',
  aliases: [
    'who do i contact',
    'contacts',
    'contact',
    'who can i ask',
    'who should i ask',
    'who to ask',
    'speak to a person',
    'talk to a human',
  ],
}

const greeting: Command = {
  name: 'hi',
  description: 'Say hello',
  aliases: [
    'hello',
    'hey',
    'hiya',
    'hello there',
    'hi there',
    'good morning',
    'good afternoon',
    'good evening',
    'morning',
    'afternoon',
    'evening',
    'yo',
  ],
}

const thanks: Command = {
  name: 'thanks',
  description: 'Say thank you',
  aliases: [
    'thank you',
    'ta',
    'cheers',
    'thanks very much',
    'thank you very much',
    'many thanks',
    'thanks a lot',
    'thank you so much',
    'thx',
    'great thanks',
    'ok thanks',
    'perfect thanks',
  ],
}

const privacyLinks = (pagesAt: string | undefined) =>
  pagesAt === undefined ? [] : [{ title: 'Read all of it', url: pagesAt.replace(/\/+$/, '') + servicePaths.privacy }]

/** Welcomes people once, and answers everything that is about the bot itself. `pagesAt` is the public address of its pages, where it has one. */
export function helpFeature(content: Content, pagesAt?: string): Feature {
  const { conversation } = content
  const starters = conversation.welcome.examples.map((example) =>
    button(example.title, 'topic' in example ? { verb: 'topic', topic: example.topic } : { verb: 'command', command: example.command }),
  )
  const short = (text: string, buttons = starters) => messageReply({ title: content.conversation.welcome.title, lines: [text], buttons })
  const replies: readonly (readonly [Command, () => Reply])[] = [
    [help, () => messageReply({ ...conversation.help, buttons: starters, notice: [content.pack.notice] })],
    [privacy, () => messageReply({ ...conversation.privacy, links: privacyLinks(pagesAt) })],
    [contacts, () => contactsReply(content)],
    [greeting, () => short(conversation.greeting)],
    [thanks, () => short(conversation.thanks, [])],
  ]
  return {
    name: 'help',
    commands: [help, privacy, contacts, greeting],
    handle: async ({ event }: Turn) => {
      if (event.kind === 'arrived') return welcomeReply(content, starters)
      const wanted = replies.find(([command]) => asksFor(command, event))
      if (wanted) return wanted[1]()
      return event.kind === 'message' ? unreadable(event, short, content) : undefined
    },
  }
}

const unreadable = (event: { text: string; pictures: number }, short: (text: string) => Reply, { conversation }: Content) => {
  if (/[\p{Script=Latin}\p{N}]/u.test(event.text)) return undefined
  return short(event.pictures > 0 ? conversation.pictureOnly : conversation.unreadable)
}
