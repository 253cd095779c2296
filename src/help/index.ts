export { helpFeature } from './help-feature.js'
export { type ServicePagesParts, servicePages } from './pages/service-pages.js'
