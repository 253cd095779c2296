export { cardData } from './data.js'
export { type Card, createRenderer, type RenderCard } from './render.js'
export { stringsIn } from './strings-in.js'
