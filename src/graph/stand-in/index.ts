export { type Fault, readFaults, seeded, writeFaults } from './faults.js'
export { setGroup } from './groups.js'
export { type StandIn, type StandInOptions, startStandIn } from './server.js'
export type { StandInUser, World } from './world.js'
