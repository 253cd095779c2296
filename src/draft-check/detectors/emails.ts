import { LinkifyIt } from 'linkify-it'
import type { Detector } from './detector.js'

const linkify = new LinkifyIt()
const official = /@(?:[a-z0-9-]+\.)*(?:gov\.uk|police\.uk|nhs\.uk|nhs\.net|parliament\.uk|sch\.uk)$/iu
const shared =
  /^(?:info|enquiries|enquiry|hello|contact|office|admin|clerk|team|news|press|events|bookings|booking|support|help|volunteers?|secretary|membership|treasurer|editor|tickets|community|parishclerk)(?:[.@_-])/iu

/** E-mail addresses of people; addresses of public bodies and shared inboxes are public by nature. */
export const emails: Detector = ({ flat }) =>
  !flat.text.includes('@')
    ? []
    : (linkify.match(flat.text) ?? [])
        .filter(({ schema, text }) => schema === 'mailto:' && !official.test(text) && !shared.test(text))
        .map(({ index, lastIndex }) => ({ start: flat.origin(index), end: flat.origin(lastIndex) }))
