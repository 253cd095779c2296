export { helpFeature } from './help-feature.js'
