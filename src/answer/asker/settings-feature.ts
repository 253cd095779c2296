import {
  type Action,
  asksFor,
  button,
  type Command,
  type Feature,
  isCommand,
  messageReply,
  type Reply,
  readAction,
  type Turn,
} from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { Memories, SettingBook } from '../ports.js'
import { createShowTopics, type ShowTopics } from '../show-topics.js'

const settingsCommand: Command = {
  name: 'settings',
  description: 'Say if you are a Councillor or staff',
  aliases: ['setting', 'my settings', 'show my settings', 'change my settings', 'change settings', 'change my setting'],
}

const saidOf = (name: string, aliases: readonly string[]): Command => ({ name, description: name, aliases })
const sayings = [
  [
    'member',
    saidOf('I am a Councillor', [
      "I'm a councillor",
      'I am a member',
      'I am an elected member',
      "I'm a member",
      "I'm a cllr",
      'I am a cllr',
    ]),
  ],
  [
    'staff',
    saidOf('I am staff', [
      "I'm staff",
      'I am a member of staff',
      "I'm a member of staff",
      'I am an officer',
      "I'm an officer",
      'I am an employee',
    ]),
  ],
] as const

const people = { member: 'a Councillor', staff: 'staff' } as const

const choices = [
  button('I am a Councillor', { verb: 'audience', audience: 'member' }),
  button('I am staff', { verb: 'audience', audience: 'staff' }),
]

const settingsReply = (audience: 'member' | 'staff' | undefined, title = 'Your settings'): Reply =>
  messageReply({
    title,
    lines: [
      audience ? `You told me that you are ${people[audience]}.` : 'You have not told me if you are a Councillor or staff.',
      'I use it to show you the right guidance. I keep it until you change it here or remove the app.',
    ],
    buttons: [
      ...choices.filter(({ data }) => data.verb === 'audience' && data.audience !== audience),
      ...(audience ? [button('Forget this', { verb: 'audience', audience: 'forget' })] : []),
    ],
  })

// what the directory says counts before anything that a person says of themselves
const listed = ({ person }: Turn): Reply | undefined =>
  person.id === undefined || person.audience === undefined
    ? undefined
    : messageReply({
        title: 'Your settings',
        lines: [
          `The council's list says that you are ${people[person.audience]}. I use it to show you the right guidance.`,
          'If it is wrong, ask Democratic Services.',
        ],
        buttons: [
          button('Change reminders', { verb: 'command', command: 'reminders' }),
          button('My record', { verb: 'command', command: 'my record' }),
        ],
      })

const chosen = async (
  settings: SettingBook,
  show: ShowTopics,
  content: Content,
  turn: Turn,
  action: Extract<Action, { verb: 'audience' }>,
) => {
  const { audience, topic } = action
  if (audience === 'forget') {
    await settings.forget(turn.person.key)
    return settingsReply(undefined, 'Forgotten')
  }
  await settings.choose(turn.person.key, audience)
  if (topic === undefined || !content.topics.has(topic)) return settingsReply(audience, 'Thank you')
  const notes = [`Thank you. I will remember that you are ${people[audience]}. To change it, type "settings".`]
  return show(turn, { topics: [topic], asker: audience, notes })
}

/** Lets a person see and change what is remembered of them: whether they are a Councillor or staff. */
export function settingsFeature(content: Content, memories: Memories): Feature {
  const { settings } = memories
  const show = createShowTopics(content, memories)
  const said = async (turn: Turn, book: SettingBook) => {
    const { event } = turn
    const told = event.kind === 'message' ? sayings.find(([, saying]) => isCommand(saying, event.text)) : undefined
    if (told) return listed(turn) ?? chosen(book, show, content, turn, { verb: 'audience', audience: told[0] })
    const action = event.kind === 'action' ? readAction(event.verb, event.data) : undefined
    return action?.verb === 'audience' ? (listed(turn) ?? chosen(book, show, content, turn, action)) : undefined
  }
  return {
    name: 'settings',
    commands: [settingsCommand],
    handle: async (turn: Turn) => {
      if (!asksFor(settingsCommand, turn.event)) return settings ? said(turn, settings) : undefined
      if (settings) return listed(turn) ?? settingsReply(await settings.audienceOf(turn.person.key))
      return messageReply({ title: 'Your settings', lines: ['Nothing is remembered here. Settings are kept in the chat only.'] })
    },
  }
}
