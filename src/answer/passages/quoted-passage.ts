import { basisLine, type Content } from '../../content/index.js'
import type { FindPassage } from './find-passage.js'

const mostWords = 60

const shortened = (text: string) => {
  const words = text.split(' ')
  return words.length <= mostWords ? text : `${words.slice(0, mostWords).join(' ')} …`
}

/** What the council's own documents say nearest to a question, quoted with its section and standing; shown below, and never as the answer. */
export function quotedPassage(content: Content, find: FindPassage, question: string): readonly string[] {
  const passage = find(question)
  if (!passage) return []
  const section = passage.path.at(-1)
  const from = basisLine(content, { source: passage.document, ...(section === undefined ? {} : { section }) })
  return [`This may be near it, in the council's own words: "${shortened(passage.text)}" (${from})`]
}
