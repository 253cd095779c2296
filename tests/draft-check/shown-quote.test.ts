import { createDraftCheck } from '../../src/draft-check/index.js'
import { starterContent } from '../a-content.js'

const content = starterContent()
const check = createDraftCheck(content.rules, { words: content.words })
const quotesIn = (draft: string) => check(draft).findings.map(({ rule, quote }) => [rule, quote])

describe('the words of a finding as their writer sees them again', () => {
  it('are whole where the writer must see which words are meant', () => {
    expect(quotesIn('Ring Mrs Smith of 12 High Street on 07700 900123.')).toEqual(
      expect.arrayContaining([
        ['home-address', '12 High Street'],
        ['phone-number', '07700 900123'],
      ]),
    )
  })

  it.each([
    ['insurance-number', 'His NI number is AB 12 34 56 C.', 'AB…C'],
    ['card-number', 'Pay with 4111 1111 1111 1111 please.', '41…11'],
  ])('keep a secret of the rule %s to its first and last characters', (rule, draft, start) => {
    const [, quote = ''] = quotesIn(draft).find(([name]) => name === rule) ?? []
    const [head = '', tail = ''] = start.split('…')
    expect(quote).toMatch(new RegExp(`^${head}….{0,2}$`))
    expect(quote.endsWith(tail)).toBe(true)
    expect(quote).toHaveLength(5)
  })

  it('give the words before a password, and nothing of the password', () => {
    expect(quotesIn('The door code is 4471 for tomorrow.')).toContainEqual(['password-shown', 'door…'])
    expect(quotesIn('The group password is Bramble.')).toEqual([['password-shown', 'password…']])
  })

  it('cover the password itself, so that it can be found and taken out', () => {
    const draft = 'The door code is 4471 for tomorrow.'
    const found = check(draft).findings.find(({ rule }) => rule === 'password-shown')
    expect(draft.slice(found?.start, found?.end)).toBe('door code is 4471')
  })

  it('are empty for a finding about the whole post', () => {
    const found = check('Lovely turn out for the park opening this morning.', { image: true }).findings
    expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([['no-alt-text', '']])
  })
})
