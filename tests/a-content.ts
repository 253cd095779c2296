import { join } from 'node:path'
import { type Content, faultLine, loadContent } from '../src/content/index.js'

/** The starter pack as it stands, for tests that want real words; a faulty pack fails with its own advice. */
export function starterContent(): Content {
  const { content, faults } = loadContent(join(__dirname, '../src/content/starter'))
  if (!content) throw new Error(`The starter pack has faults:\n${faults.map(faultLine).join('\n')}`)
  return content
}

/** The starter pack with some parts changed. */
export function aContent(part: Partial<Content> = {}): Content {
  return { ...starterContent(), ...part }
}
