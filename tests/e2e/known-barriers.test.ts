import { starterContent } from '../a-content.js'
import { knownBarriers } from './known-barriers.js'

describe('the accessibility statement', () => {
  it.each(Object.entries(knownBarriers))('tells of the barrier that is known: %s', (_name, { told }) => {
    const lines = starterContent().pages.accessibility.sections.flatMap((section) => section.lines)
    expect(lines.join('\n')).toContain(told)
  })
})
