export { isoWeek, londonDay } from './calendar.js'
export type { Job, Period, Schedule } from './ports.js'
export { createTick, type TickParts } from './tick.js'
