export { memberStage, ownerStage } from './ladder.js'
export { type ElectionPeriod, nextOpenMoment, type Quiet, type Tone } from './quiet.js'
