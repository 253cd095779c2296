export { type CardAddresses, quickReferenceFeature } from './quick-reference-feature.js'
