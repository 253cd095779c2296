import { londonDate, londonTime, messageReply, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { TrainingDate } from '../../store/ports.js'
import { type Mail, mailOf } from './mail.js'
import { brandOf } from './reading-mail.js'

const title = (date: TrainingDate) => `Called off: ${date.title}`

const lines = ({ starts, place }: TrainingDate) => [
  `It was to be on ${londonDate(starts)} at ${londonTime(starts)}${place === undefined ? '' : `, ${place}`}.`,
  'Please take it out of your calendar. You will get a new invitation if there is another date.',
]

/** Tells somebody who was invited to a course that it will not be held, as a card. */
export const calledOffReply = (date: TrainingDate): Reply => messageReply({ title: title(date), lines: lines(date) })

/** The same as a mail. */
export const calledOffMail = (content: Content, date: TrainingDate, stopMail: string | undefined): Mail =>
  mailOf({
    subject: title(date),
    brand: brandOf(content),
    title: title(date),
    parts: [{ lines: lines(date) }],
    buttons: [],
    foot: [
      'You get this because you were invited.',
      ...(stopMail === undefined ? [] : [{ title: 'Stop reminders by e-mail', url: stopMail }]),
    ],
  })
