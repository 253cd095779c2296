import {
  type Action,
  button,
  daysAfter,
  londonAt,
  londonDate,
  londonDay,
  londonTime,
  messageReply,
  type Reply,
  type Turn,
} from '../../chat/index.js'
import type { ReadingPort } from '../../store/ports.js'
import type { ReadableVersion } from '../version-key.js'

/** How long a tap by mistake can be taken back, in milliseconds. */
export const undoMs = 3_600_000

type Answer = Extract<Action, { verb: 'acknowledge' | 'undo-acknowledge' | 'snooze' }>

/** Somebody who answered a reminder: who, about which version, and when. */
export interface Answered {
  readonly person: number
  readonly key: string
  readonly about: ReadableVersion
  readonly at: Turn['at']
}

const named = ({ about }: Answered) => `version ${about.version} of ${about.document.title}`

const acknowledged = async (reading: ReadingPort, answered: Answered): Promise<Reply> => {
  const first = await reading.acknowledge(answered.person, answered.key, 'chat')
  const { acknowledged: all } = await reading.record(answered.person)
  const at = all.find(({ version }) => version === answered.key)?.at ?? answered.at.getTime()
  const undoable = at + undoMs > answered.at.getTime()
  const reply = messageReply({
    title: 'Recorded. Thank you.',
    lines: [
      `You said on ${londonDate(at)} that you have read ${named(answered)}.`,
      'It shows that you opened and accepted it, not that you learned it by heart. Ask me whenever you need it.',
      ...(first ? ['The Code of Conduct applies too, whenever you act as a Councillor or seem to.'] : []),
      ...(undoable ? [`A mistake? You can take it back until ${londonTime(at + undoMs)}.`] : []),
    ],
    buttons: [
      ...(undoable ? [button('Take it back', { verb: 'undo-acknowledge', version: answered.key })] : []),
      button('My record', { verb: 'command', command: 'my record' }),
    ],
  })
  return { ...reply, replaces: true, lasting: true }
}

const takenBack = async (reading: ReadingPort, answered: Answered): Promise<Reply> => {
  const done = await reading.undo(answered.person, answered.key, undoMs)
  const { acknowledged: all } = await reading.record(answered.person)
  const stands = all.some(({ version }) => version === answered.key)
  const lines = done
    ? [`Your record no longer says that you have read ${named(answered)}. You may be reminded again.`]
    : stands
      ? ['More than an hour has passed, so the record stands.', 'If it is wrong, ask Democratic Services to correct it.']
      : [`Your record does not say that you have read ${named(answered)}. There is nothing to take back.`]
  const buttons = stands ? [] : [button('I have read this version', { verb: 'acknowledge', version: answered.key })]
  return { ...messageReply({ title: done ? 'Taken back' : 'Not taken back', lines, buttons }), replaces: true, lasting: true }
}

const days = { tomorrow: 1, 'next-week': 7 } as const

const later = async (reading: ReadingPort, answered: Answered, until: keyof typeof days): Promise<Reply> => {
  const at = londonAt(daysAfter(londonDay(answered.at), days[until]), '09:00')
  await reading.snooze(answered.person, answered.key, at)
  const reply = messageReply({
    title: 'You will be reminded later',
    lines: [
      `I will ask you again about ${named(answered)} on ${londonDate(at)}, or on the next working day.`,
      'You can still tell me sooner.',
    ],
    buttons: [button('I have read this version', { verb: 'acknowledge', version: answered.key })],
  })
  return { ...reply, replaces: true, lasting: true }
}

/** What a person's answer to a reminder does, once, however often it is tapped. */
export async function answerReminder(reading: ReadingPort, answered: Answered, action: Answer): Promise<Reply> {
  if (action.verb === 'acknowledge') return acknowledged(reading, answered)
  if (action.verb === 'undo-acknowledge') return takenBack(reading, answered)
  return later(reading, answered, action.until)
}
