export { type AppInstallation, createAppInstallation } from './app-installation.js'
export { createCalendarChannel } from './calendar-channel.js'
export { createGraphClient } from './client.js'
export { createDirectory, type Directory, type DirectoryPerson, type GroupChanges, type GroupReading } from './directory.js'
export { createFeedChannel } from './feed-channel.js'
export { createGraphCall, type GraphAnswer, type GraphCall, type GraphRequest } from './graph-call.js'
export { createMailChannel } from './mail-channel.js'
export { createProbe, type Probe, type SignIn, type TokenClaims } from './probe.js'
export {
  type Fault,
  readFaults,
  type StandIn,
  type StandInOptions,
  type StandInUser,
  seeded,
  setGroup,
  startStandIn,
  type World,
  writeFaults,
} from './stand-in/index.js'
export { createTokens, type GraphIdentity, type Tokens } from './tokens.js'
