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
    ['password-shown', 'The door code is 4471 for tomorrow.', 'do…is'],
  ])('keep a secret of the rule %s to its first and last characters', (rule, draft, start) => {
    const [, quote = ''] = quotesIn(draft).find(([name]) => name === rule) ?? []
    const [head = '', tail = ''] = start.split('…')
    expect(quote).toMatch(new RegExp(`^${head}….{0,2}$`))
    expect(quote.endsWith(tail)).toBe(true)
    expect(quote).toHaveLength(5)
  })
})
