import { londonDate } from '../../chat/index.js'
import type { CalendarPayload } from '../../delivery/ports.js'
import { html, nothing } from '../../pages/index.js'
import type { TrainingDate } from '../../store/ports.js'

const zone = 'Europe/London'
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

const localOf = (at: number) => local.format(at).replace(' ', 'T')

/** A calendar entry for a course, in London time on both sides of a clock change. */
export function trainingEntry({ title, starts, ends, place, link }: TrainingDate): CalendarPayload {
  const body = html`<p>${title}</p>
${place === undefined ? nothing : html`<p>Where: ${place}</p>\n`}${
  link === undefined ? nothing : html`<p><a href="${link}">Open what you need for ${title}</a></p>\n`
}<p>You get this because the course is for you. To stop such entries, type "reminders" to the bot in Teams.</p>
`
  return { subject: title, html: body.html, start: localOf(starts), end: localOf(ends), timeZone: zone }
}

/** A calendar entry of half an hour in the morning of the day on which a review is due. */
export function reviewEntry(title: string, due: string): CalendarPayload {
  const body = html`<p>The review of ${title} is due on ${londonDate(due)}. The reminders stop when the approver marks it as reviewed.</p>\n`
  return { subject: `Review due: ${title}`, html: body.html, start: `${due}T09:00:00`, end: `${due}T09:30:00`, timeZone: zone }
}
