import { checkPack } from '../../src/content/desk/index.js'
import { changedSince, faultLine, loadContent, seenWords } from '../../src/content/index.js'
import { starterContent } from '../a-content.js'
import { aPack, edited, goodFiles } from './a-pack.js'

const today = '2026-06-01'
const story = 'A member sees the abbey.'
const faultsWith = (put: string) =>
  checkPack(aPack(edited('digest.yaml', story, put)), { today })
    .faults.map(faultLine)
    .filter((line) => line.includes('example names'))

describe('the words of the digest', () => {
  it('come with the starter pack: at least twelve tips and twelve examples, each said to be invented', () => {
    const { tips, examples } = starterContent().digest
    expect(tips.length).toBeGreaterThanOrEqual(12)
    expect(examples.length).toBeGreaterThanOrEqual(12)
    expect(examples.every(({ invented }) => invented)).toBe(true)
  })

  it.each([
    ['a person', 'Cllr Jones posts a photo.', 'names somebody, "Cllr Jones"'],
    ['a year', 'In 2019 a member posts a photo.', 'names a year, "2019"'],
    ['a council of the registers', 'A member for Town posts a photo.', 'names "Town"'],
  ])('may not name %s in an example', (_what, words, says) => {
    expect(faultsWith(words)).toEqual([expect.stringContaining(says)])
  })

  it('may not name the parties of a case', () => {
    const laws = goodFiles['laws.yaml']?.replace('title: Old Act', 'title: Monroe v Hopkins 2017')
    const dir = aPack({ ...edited('digest.yaml', story, 'A member writes what Monroe wrote.'), 'laws.yaml': laws })
    expect(checkPack(dir, { today }).faults.map(faultLine).join('\n')).toContain('names "Monroe"')
  })

  it('are refused without the word that an example is invented', () => {
    const { faults } = loadContent(aPack(edited('digest.yaml', 'invented: true', 'invented: false')))
    expect(faults.map(faultLine)).toEqual([expect.stringContaining('only when it was made up')])
  })
})

describe('what was seen of a pack', () => {
  const content = starterContent()
  const changed = (id: string, part: object) => {
    const topic = content.topics.get(id)
    if (!topic) throw new Error(`No ${id}.`)
    return { ...content, topics: new Map([...content.topics, [id, { ...topic, ...part }]]) }
  }

  it('fits on a few pages, and tells later what was added, changed and removed', () => {
    const before = seenWords(content, ['topic', 'law'])
    expect(JSON.stringify(before).length).toBeLessThan(32_000)
    const topics = new Map([...changed('SHR-01', { why: 'Another reason.' }).topics].filter(([id]) => id !== 'SHR-02'))
    const first = content.topics.get('SHR-03')
    if (first) topics.set('SHR-99', { ...first, id: 'SHR-99' })
    const found = changedSince(before, seenWords({ ...content, topics }, ['topic', 'law']))
    expect(found.map(({ id, change }) => [id, change])).toEqual([
      ['SHR-01', 'changed'],
      ['SHR-99', 'added'],
      ['SHR-02', 'removed'],
    ])
  })

  it('takes no notice of a button or of phrasings', () => {
    const now = seenWords(changed('SHR-01', { short: 'Another button', phrasings: ['other ways to ask'] }))
    expect(changedSince(seenWords(content), now)).toEqual([])
  })
})
