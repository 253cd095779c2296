export { type CardAddresses, cardAddresses } from './addresses.js'
export { quickReferenceFeature } from './quick-reference-feature.js'
