import { type Action, asksFor, type Command, type Feature, messageReply, type Reply, readAction, type Turn } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { Channel, ReadingPort } from '../../store/ports.js'
import { versionOf } from '../version-key.js'
import { answerReminder } from './answer-reminder.js'
import { channelChanged, choicesReply, eraseReply } from './choices-reply.js'
import { type PersonalRecord, recordReply, type TrainingDone } from './record-reply.js'

/** What answering reminders needs from outside; each part that is missing leaves its feature out. */
export interface ReviewParts {
  readonly content: Content
  readonly reading: ReadingPort
  readonly people: {
    turnOff(person: number, channel: Channel): Promise<void>
    turnOn(person: number, channel: Channel): Promise<void>
  }
  readonly trainingOf?: (person: number) => Promise<readonly TrainingDone[]>
  /** The address at which this person's record can be downloaded for a few minutes. */
  readonly downloadFor?: (person: number, at: Date) => string
}

const myRecord: Command = {
  name: 'my record',
  description: 'What is recorded about you',
  aliases: ['my data', 'show my record', 'my reading', 'my training', 'what do you know about me', 'what have i read', 'export my record'],
}

const reminders: Command = {
  name: 'reminders',
  description: 'Choose how you are reminded',
  aliases: [
    'my reminders',
    'reminder settings',
    'stop reminders',
    'stop reminding me',
    'unsubscribe',
    'change reminders',
    'turn off reminders',
  ],
}

const alone = () =>
  messageReply({ title: 'Please ask me in private', lines: ['Others can read this chat. Open a chat with me on my own and ask there.'] })

const stranger = () =>
  messageReply({
    title: 'Nothing is recorded about you',
    lines: ['You are not in the council list that I was given, so I send you no reminders.', 'If that is wrong, ask Democratic Services.'],
  })

const gone = () =>
  messageReply({
    title: 'This is out of date',
    lines: ['That version is not in the council list any more, so there is nothing to record.', 'Type "my record" to see what is.'],
  })

const verbs = ['acknowledge', 'undo-acknowledge', 'snooze', 'channel', 'erase-record'] as const
type Mine = Extract<Action, { verb: (typeof verbs)[number] }>

const isMine = (action: Action | undefined): action is Mine => action !== undefined && verbs.some((verb) => verb === action.verb)

const recordOf = async ({ reading, trainingOf }: ReviewParts, person: number): Promise<PersonalRecord> => ({
  ...(await reading.record(person)),
  training: (await trainingOf?.(person)) ?? [],
})

const offOf = async ({ reading }: ReviewParts, person: number) => (await reading.record(person)).channelsOff.map(({ channel }) => channel)

const carryOut = async (parts: ReviewParts, person: number, action: Mine, at: Date): Promise<Reply> => {
  const { content, reading, people } = parts
  if (action.verb === 'channel') {
    await (action.on ? people.turnOn(person, action.channel) : people.turnOff(person, action.channel))
    return channelChanged(await offOf(parts, person), action.channel, action.on)
  }
  if (action.verb === 'erase-record') {
    if (action.sure) await reading.eraseChoices(person)
    return eraseReply(action.sure)
  }
  const about = versionOf(content, action.version)
  if (!about) return gone()
  return answerReminder(reading, { person, key: action.version, about, at }, action)
}

const personal = async (turn: Turn, act: (person: number) => Promise<Reply>) => {
  if (turn.place !== 'personal') return alone()
  return turn.person.id === undefined ? stranger() : act(turn.person.id)
}

/** Lets a person answer a reminder, see and export their own record, and choose how they are reminded; nobody sees anybody else's. */
export function reviewFeature(parts: ReviewParts): Feature {
  const { content, downloadFor } = parts
  return {
    name: 'review',
    commands: [myRecord, reminders],
    handle: async (turn: Turn) => {
      const { event, at } = turn
      if (asksFor(myRecord, event))
        return personal(turn, async (person) => recordReply(content, await recordOf(parts, person), downloadFor?.(person, at)))
      if (asksFor(reminders, event)) return personal(turn, async (person) => choicesReply(await offOf(parts, person)))
      const action = event.kind === 'action' ? readAction(event.verb, event.data) : undefined
      return isMine(action) ? personal(turn, (person) => carryOut(parts, person, action, at)) : undefined
    },
  }
}
