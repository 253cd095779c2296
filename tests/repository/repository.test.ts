import { checks } from './checks/index.js'
import { inWords } from './complaint.js'
import { featuresOf, readRepository } from './files.js'

const files = readRepository()

describe('the repository', () => {
  it('is read whole: its rooms, cards, settings and this very test', () => {
    expect(featuresOf(files)).toEqual(expect.arrayContaining(['answer', 'draft-check', 'help', 'quick-reference']))
    expect([...files.keys()]).toEqual(expect.arrayContaining(['package.json', '.biome.json', 'env/.env.example', 'cards/answer.json']))
    expect(files.has('tests/repository/repository.test.ts')).toBe(true)
  })

  it.each(checks)('keeps its promise: $promise', ({ look }) => {
    const complaints = look(files).map(inWords)
    if (complaints.length > 0) throw new Error(`\n\n${complaints.join('\n\n')}\n`)
  })
})
