import { changesText, diffPacks, loadContent } from '../../src/content/index.js'
import { aPack, edited, goodFiles } from './a-pack.js'

const load = (changes: Record<string, string | undefined> = {}) => {
  const { content, faults } = loadContent(aPack(changes))
  if (!content) throw new Error(JSON.stringify(faults))
  return content
}
const topics = (find: string, put: string) => edited('topics/letters.yaml', find, put)

describe('what changed between two packs', () => {
  it('is nothing between a pack and itself', () => {
    expect(diffPacks(load(), load())).toEqual([])
    expect(changesText([])).toBe("Nothing changed in people's words.")
  })

  it('is nothing when only phrasings changed, since people are told the same', () => {
    expect(diffPacks(load(), load(topics('- photo abbey', '- photo cathedral')))).toEqual([])
  })

  it('is nothing when lines of a list only changed places', () => {
    const two = (first: string, second: string) => load(topics('- Check it first.', `- ${first}\n      - ${second}`))
    expect(diffPacks(two('One.', 'Two.'), two('Two.', 'One.'))).toEqual([])
  })

  it('names a changed line as it was and as it is, a new one and a removed one', () => {
    const after = load(topics('- Check it first.', '- Check it twice.\n      - Sleep on it.'))
    const [change] = diffPacks(load(), after)
    expect(change).toEqual({
      kind: 'topic',
      id: 'AAA-01',
      title: 'May I post about AAA-01?',
      change: 'changed',
      lines: [
        { name: 'Do', before: 'Check it first.', after: 'Check it twice.' },
        { name: 'Do', before: undefined, after: 'Sleep on it.' },
      ],
    })
    expect(changesText(diffPacks(after, load()))).toBe(
      [
        'Guidance',
        '  Changed: May I post about AAA-01? (AAA-01)',
        '    Do, was: Check it twice.',
        '    Do, now: Check it first.',
        '    Do, removed: Sleep on it.',
      ].join('\n'),
    )
  })

  it('names a topic that is new and one that is gone', () => {
    const renamed = goodFiles['topics/letters.yaml']?.replaceAll('BBB-01', 'CCC-01')
    const changes = diffPacks(load(), load({ 'topics/letters.yaml': renamed }))
    expect(changes.map(({ id, change }) => `${id} ${change}`)).toEqual(['AAA-01 changed', 'CCC-01 added', 'BBB-01 removed'].slice(1))
    expect(changesText(changes)).toContain('  Removed: May I post about BBB-01? (BBB-01)')
  })

  it('covers cards, replies, rules, documents, laws, roles, councils and the pack itself', () => {
    const after = load({
      ...edited('quick-reference.yaml', 'Would you say it in person?', 'Would you say it aloud?'),
      ...edited('declines.yaml', 'reply: Hello.', 'reply: Good day.'),
      ...edited('rules/letters.yaml', 'says: You shout.', 'says: You sing.'),
      ...edited('documents.yaml', 'status: Adopted', 'status: Noted'),
      ...edited('laws.yaml', 'force: in force', 'force: repealed'),
      ...edited('contacts.yaml', 'how: Knock on the door.', 'how: Ring the bell.'),
      ...edited('councils.yaml', 'name: Town Council', 'name: City Council'),
      ...edited('conversation.yaml', 'greeting: Hello.', 'greeting: Good day.'),
      ...edited('pack.yaml', 'adopted: false', 'adopted: true'),
    })
    const text = changesText(diffPacks(load(), after))
    expect(text.split('\n').filter((line) => !line.startsWith(' ') && line !== '')).toEqual([
      'This pack',
      "Card of Do's and Don'ts",
      'Replies to other questions',
      "The bot's own words",
      'Checks of a draft',
      'Documents',
      'Laws',
      'Whom to ask',
      'Councils and elections',
    ])
    expect(text).toContain('    Status, was: Town Council: version 1, Adopted, 2026-01-01')
  })
})
