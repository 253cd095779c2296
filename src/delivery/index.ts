export { type Account, accountFor, shortestRun } from './account.js'
export { type Patience, usualPatience } from './back-off.js'
export { type Courier, createCourier } from './courier.js'
export type { CourierParts } from './courier-parts.js'
export { feedActivities } from './feed-activities.js'
export { retire, sweep } from './house-keeping.js'
export { publishedLimits } from './limits.js'
export { announce } from './notices.js'
export type {
  Answer,
  CalendarPayload,
  Channel,
  Clock,
  Copy,
  DirectChannel,
  DraftChannel,
  FeedPayload,
  Letter,
  MailPayload,
  MayLeave,
  Notice,
  Recipient,
  Trouble,
  Verdict,
  Way,
} from './ports.js'
export { systemClock } from './system-clock.js'
