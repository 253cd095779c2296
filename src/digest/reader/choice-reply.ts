import { type Button, button, messageReply, type Reply } from '../../chat/index.js'
import type { DigestChoice } from '../../store/ports.js'

const frequencies: Readonly<Record<DigestChoice['frequency'], string>> = {
  monthly: 'every month',
  changed: 'only in a month in which something changed',
  never: 'never',
}

const channels: Readonly<Record<DigestChoice['channel'], string>> = {
  card: 'as a card in Teams',
  mail: 'by e-mail',
  text: 'as plain text in Teams',
}

const frequencyButtons: Readonly<Record<DigestChoice['frequency'], string>> = {
  monthly: 'Every month',
  changed: 'Only when something changed',
  never: 'Stop the digest',
}

const channelButtons: Readonly<Record<DigestChoice['channel'], string>> = {
  card: 'Card in Teams',
  mail: 'E-mail',
  text: 'Plain text in Teams',
}

const others = <Key extends string>(names: Readonly<Record<Key, string>>, now: Key, make: (key: Key, title: string) => Button): Button[] =>
  (Object.keys(names) as Key[]).filter((key) => key !== now).map((key) => make(key, names[key]))

const toFrequency = (frequency: DigestChoice['frequency'], title: string) => button(title, { verb: 'digest-choose', frequency })
const toChannel = (channel: DigestChoice['channel'], title: string) => button(title, { verb: 'digest-choose', channel })

const stopped = (): Reply =>
  messageReply({
    title: 'The digest is stopped',
    lines: [
      'You will get no more issues. One that is on its way may still arrive.',
      'You can still read what was sent to you: type "digest".',
    ],
    buttons: [toFrequency('monthly', 'Start it again')],
  })

/** How somebody gets the digest, with a button for everything else; a stop is one tap, and so is its undoing. */
export function choiceReply(choice: DigestChoice, title = 'Your digest'): Reply {
  if (choice.frequency === 'never') return stopped()
  return messageReply({
    title,
    lines: [
      `You get it ${frequencies[choice.frequency]}, ${channels[choice.channel]}.`,
      'It comes one way only. If that way does not work, the other is tried.',
      'To read an issue again, type "digest" and its month or number, such as "digest march" or "digest 3".',
    ],
    buttons: [...others(frequencyButtons, choice.frequency, toFrequency), ...others(channelButtons, choice.channel, toChannel)],
  })
}
