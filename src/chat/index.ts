export { type Action, action, type Button, button, readAction } from './actions.js'
export { asksFor } from './asks-for.js'
export type { CardRequest } from './card-request.js'
export { type Command, isCommand, plainWords } from './command.js'
export {
  createDispatch,
  type DispatchOptions,
  type ReportError,
} from './dispatch.js'
export { daysAfter, londonAt, londonDate, londonDay, londonMoment, londonTime } from './london.js'
export { type Message, messageReply } from './message-reply.js'
export type { Feature, Person, Place, Reply, Turn, TurnEvent } from './turn.js'
