export type { Asked, DeskPart, OfficerAction, OfficerTurn } from './desk-part.js'
export { officerFeature } from './officer-feature.js'
export { type OfficerAct, onlyOfficers } from './only-officers.js'
