export { type Html, html, nothing } from './html.js'
export { nothingFromElsewhere, type PageAnswer, type PageRoute, pageAnswer, styleSource } from './page.js'
export { type PlainPage, paragraphs, plainAnswer } from './plain-page.js'
