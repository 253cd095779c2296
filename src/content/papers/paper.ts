/** A short stretch of a council's own document, as it is quoted: the section it stands in and its words. */
export interface Passage {
  readonly document: string
  readonly version: string
  /** The headings above it, the outermost first. */
  readonly path: readonly string[]
  readonly text: string
}

interface Block {
  readonly path: readonly string[]
  readonly text: string
}

const heading = /^(#{1,6})\s+(.+?)\s*#*$/
const fewWords = 12
const manyWords = 60

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).length

const blocksIn = (markdown: string): Block[] => {
  const blocks: Block[] = []
  let path: string[] = []
  let lines: string[] = []
  const close = () => {
    const text = lines.join(' ').replace(/\s+/g, ' ').trim()
    if (text !== '') blocks.push({ path, text })
    lines = []
  }
  for (const line of markdown.split(/\r?\n/)) {
    const [, marks = '', title = ''] = heading.exec(line) ?? []
    if (marks !== '') {
      close()
      path = [...path.slice(0, marks.length - 1), plain(title)]
    } else if (line.trim() === '') close()
    else lines.push(plain(line))
  }
  close()
  return blocks
}

// the marks of Markdown that a reader would not see
const plain = (line: string) =>
  line
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1')
    .trim()

const joined = (blocks: readonly Block[]): Block[] => {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    const short = last !== undefined && last.path.join('\n') === block.path.join('\n') && wordsOf(last.text) < manyWords
    const small = wordsOf(block.text) < fewWords || (last !== undefined && wordsOf(last.text) < fewWords)
    if (last && short && small) result[result.length - 1] = { path: last.path, text: `${last.text} ${block.text}` }
    else result.push(block)
  }
  return result
}

/** Cuts a document in Markdown into passages, each with its headings; short neighbours of one section are kept together. */
export function passagesIn(document: string, version: string, markdown: string): Passage[] {
  return joined(blocksIn(markdown)).map((block) => ({ document, version, ...block }))
}
