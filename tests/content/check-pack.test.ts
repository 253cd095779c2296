import { join } from 'node:path'
import { checkPack, openDictionary, type TestRules } from '../../src/content/desk/index.js'
import { faultLine } from '../../src/content/index.js'
import { aPack, edited, goodFiles } from './a-pack.js'

const today = '2026-11-21'
const dictionary = openDictionary()
const check = (changes: Record<string, string | undefined> = {}) => checkPack(aPack(changes), { today, dictionary })
const faults = (changes: Record<string, string | undefined>) => check(changes).faults.map(faultLine)
const topics = (find: string, put: string) => edited('topics/letters.yaml', find, put)
const longWord = 'Institutionalisation necessitates interdepartmental reconsideration.'

describe('the check of a pack', () => {
  it('finds nothing in a good pack and sums it up', () => {
    expect(check()).toEqual({
      summary: { topics: 2, minPhrasings: 30, maxPhrasings: 30, rules: 1, documents: 1, laws: 1, unconfirmed: 3, faults: 0 },
      faults: [],
      unconfirmed: [
        { file: 'pack.yaml', line: 5, what: 'The council has not adopted this pack' },
        { file: 'quick-reference.yaml', line: 10, what: 'The card for member is a draft' },
        { file: 'quick-reference.yaml', line: 25, what: 'The card for staff is a draft' },
      ],
    })
  })

  it('sums up a pack of which nothing can be read', () => {
    const { summary } = checkPack(join(aPack(), 'nowhere'), { today, dictionary })
    expect(summary).toEqual({ topics: 0, minPhrasings: 0, maxPhrasings: 0, rules: 0, documents: 0, laws: 0, unconfirmed: 0, faults: 13 })
  })

  it("tells the loader's faults and its own together", () => {
    expect(
      faults({ ...edited('pack.yaml', 'adopted: false', 'adopted: soon'), ...topics('You can post', 'You can colour and color') }),
    ).toEqual([
      'pack.yaml:5:10  "adopted" should be true or false. To mend it: write true or false here; put quotes around words that YAML could take for something else.',
      'topics/letters.yaml:8:10  "color" is not in the British dictionary. To mend it: correct it, or add it under spelling in wording.yaml if it is right.',
    ])
  })

  it('counts phrasings: enough for each topic, and no topic that shouts the others down', () => {
    const without = goodFiles['topics/letters.yaml']?.replace('      - photo abbey\n', '')
    expect(faults({ 'topics/letters.yaml': without })).toEqual([
      'topics/letters.yaml:65:7  "BBB-01" has 29 phrasings. To mend it: add 1 more ways that people would ask this, each with another word or situation.',
    ])
  })

  it('finds phrasings of two topics that are nearly the same, whatever frames them', () => {
    expect(faults(topics('- photo abbey', '- Can I be tweeting an apple?'))).toEqual([
      'topics/letters.yaml:65:9  "Can I be tweeting an apple?" is nearly "tweet apple" of AAA-01. To mend it: keep it in one of the two, or add the word that only BBB-01 would be asked with.',
    ])
  })

  it('leaves alone phrasings of one topic that are alike, and phrasings that share half their words', () => {
    expect(faults(topics('- photo abbey', '- photo of the barn')).filter((line) => line.includes('nearly'))).toEqual([])
    expect(faults(topics('- photo abbey', '- photo apple'))).toEqual([])
  })

  it('finds an answer that is too long for a phone and a sentence too long to follow', () => {
    const long = Array.from({ length: 8 }, () => 'You can post about it when you like and as you like and to all.').join(' ')
    expect(faults(topics('can: You can post about it.', `can: ${long}`))).toEqual([
      'topics/letters.yaml:8:10  AAA-01 has 128 words. To mend it: cut it to 110, so that it fits a phone.',
    ])
    const breathless = `You can ${'post and '.repeat(11)}rest.`
    expect(faults(topics('can: You can post about it.', `can: ${breathless}`)).at(0)).toBe(
      'topics/letters.yaml:8:10  A sentence has 25 words: "You can post and post and post and post …". To mend it: cut it in two; at most 22 words.',
    )
  })

  it('finds an answer too hard to read, and leaves legal names out of the reckoning', () => {
    expect(faults(topics('can: You can post about it.', `can: ${longWord} ${longWord} ${longWord}`))[1]).toMatch(
      /^topics\/letters\.yaml:8:10 {2}AAA-01 is too hard to read \(school grade \d\d\.\d\)\./,
    )
    expect(faults(topics('can: You can post about it.', 'can: Read the Representation of the People Act.'))).toEqual([])
  })

  it('tells when half of all answers are too hard', () => {
    const hard = goodFiles['topics/letters.yaml']?.replaceAll(
      'You can post about it.',
      'Communicating information necessitates consideration.',
    )
    const hardReply = edited('declines.yaml', 'reply: Hello.', 'reply: Communicating necessitates consideration.')
    expect(faults({ 'topics/letters.yaml': hard, ...hardReply }).join()).toContain('Half of all answers are above school grade')
  })

  it('takes the words that the council has listed, possessives, parts of compounds, addresses and codes', () => {
    const fine = "can: The Cllr's well-read post is at https://example.org/xyzzy, ask qwerty@example.org about H2O."
    expect(faults(topics('can: You can post about it.', `can: "${fine.slice(5)}"`))).toEqual([])
    expect(faults(topics('can: You can post about it.', 'can: Ask your Cllrx.'))).toHaveLength(1)
  })

  it('finds what is never said, and looks at phrasings where the list says so', () => {
    expect(faults(topics('You can post about it.', 'It is Safe to Post.'))).toEqual([
      'topics/letters.yaml:8:10  "Safe to Post" is never said: nobody here can know. To mend it: say what to think about.',
    ])
    expect(faults(topics('You can post about it.', 'It is never safe to post in anger.'))).toEqual([])
    expect(faults(topics('- photo abbey', '- is it safe to post for the purple party'))).toEqual([
      'topics/letters.yaml:65:9  "purple party" is never said: the bot takes no side. To mend it: write "a party".',
    ])
  })

  it('finds a law that is not in force, cited without a word that says so', () => {
    const notYet = edited('laws.yaml', 'force: in force', 'force: not yet in force')
    const cited = topics('{ source: model-code, section: paragraph 1 }', '{ source: old-act, section: section 4 }')
    expect(faults({ ...notYet, ...cited })).toContain(
      'topics/letters.yaml:15:19  "Old Act" is not yet in force, and the basis does not say so. To mend it: say so in the section, such as "section 1, not yet in force".',
    )
    const saidSo = topics('{ source: model-code, section: paragraph 1 }', '{ source: old-act, section: "section 4, not in force" }')
    expect(faults({ ...notYet, ...saidSo }).filter((line) => line.startsWith('topics'))).toEqual([])
  })

  it('finds what still rests on a document that was superseded', () => {
    expect(faults(edited('documents.yaml', 'status: Adopted', 'status: Superseded'))[0]).toBe(
      'topics/letters.yaml:15:19  "Model Code" is superseded, and this still rests on it. To mend it: rest it on the paper that took its place, or remove this line of the basis.',
    )
  })

  it('finds checks and reviews that were due before today, and none on the day itself', () => {
    const on = (day: string) => checkPack(aPack(), { today: day, dictionary }).faults.map(faultLine)
    expect(on('2027-01-01')).toEqual([])
    expect(on('2027-01-02')).toEqual([
      'laws.yaml:8:16  The check of "Old Act" was due on 2027-01-01. To mend it: compare it with a published source, then change "checked" and "nextCheck".',
      'quick-reference.yaml:12:15  The card for member was due for review by 2027-01-01. To mend it: review it with its owner, then change "issued", "version" and "reviewBy".',
      'quick-reference.yaml:27:15  The card for staff was due for review by 2027-01-01. To mend it: review it with its owner, then change "issued", "version" and "reviewBy".',
    ])
  })

  it('runs the examples of rules by the function that is handed in, and places what it finds', () => {
    const testRules: TestRules = (rules) => rules.map(({ id }) => ({ rule: id, message: 'It misses "x"', remedy: 'widen "when"' }))
    expect(checkPack(aPack(), { today, testRules, dictionary }).faults.map(faultLine)).toEqual([
      'rules/letters.yaml:11:15  Rule "shouting": It misses "x". To mend it: widen "when".',
    ])
  })

  it('finds a wording file that is missing or misspelt, and goes on', () => {
    expect(faults({ 'wording.yaml': undefined })).toContain(
      'wording.yaml:1:1  This file is missing. To mend it: put it back, or copy it from the starter pack.',
    )
    expect(faults(edited('wording.yaml', 'legalNames', 'legalName')).some((line) => line.startsWith('wording.yaml:2:'))).toBe(true)
  })

  it('lists every role, law, election and review that waits for the council', () => {
    const { unconfirmed } = check({
      ...edited('contacts.yaml', 'confirmed: true', 'confirmed: false'),
      ...edited('laws.yaml', 'sure: checked', 'sure: to be checked'),
      ...edited('documents.yaml', 'suite: false', 'suite: true'),
      ...edited(
        'councils.yaml',
        'elections: []',
        `elections:
      - { name: Town poll, pollingDay: '2027-05-06', periodFrom: '2027-03-22', periodUntil: '2027-05-06', confirmed: false }`,
      ),
    })
    expect(unconfirmed.map(({ what }) => what)).toEqual([
      'The council has not adopted this pack',
      'How to reach: Helper',
      'Law to be checked: Old Act',
      'Dates of: Town poll, Town Council',
      'Review date of: Model Code',
      'The card for member is a draft',
      'The card for staff is a draft',
    ])
  })
})
