import type { LiveWords } from './live-words.js'
import type { PageRoute } from './pages/index.js'

/** The pages of the words, each answered from the words as they stand when it is opened. */
export const livePages = (words: LiveWords): readonly PageRoute[] =>
  words.current().pages.map((page) => ({
    path: page.path,
    respond: (query) => (words.current().pages.find(({ path }) => path === page.path) ?? page).respond(query),
  }))
