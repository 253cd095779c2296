export { helpFeature } from './help-feature.js'
export { servicePaths } from './pages/paths.js'
export { type ServicePagesParts, servicePages } from './pages/service-pages.js'
