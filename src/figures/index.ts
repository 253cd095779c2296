export { prometheusText } from './prometheus-text.js'
export { createRegistry, type Figure, type Registry } from './registry.js'
export type { TurnTold } from './turn-told.js'
