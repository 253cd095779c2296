import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { tooLongFor } from '../../src/draft-check/index.js'

const lengths = (draft: string) => tooLongFor(draft, splitGraphemes)
const family = '👩‍👩‍👧‍👦'

describe('the length of a draft', () => {
  it('is not spoken of when it fits everywhere', () => {
    expect(lengths('x'.repeat(280))).toEqual([])
    expect(lengths('')).toEqual([])
  })

  it('names only the platforms that it is too long for', () => {
    expect(lengths('x'.repeat(281))).toEqual(['Too long for X (281 of 280).'])
    expect(lengths('x'.repeat(501))).toEqual(['Too long for X (501 of 280), Bluesky (501 of 300), Threads (501 of 500).'])
    expect(lengths('x'.repeat(3_001))[0]).toMatch(/LinkedIn \(3,001 of 3,000\)\.$/)
  })

  it('counts on X an emoji as two whatever it is made of, a link as 23, and curly quotes as one', () => {
    expect(lengths(family.repeat(140))[0]).not.toContain('X (')
    expect(lengths(family.repeat(141))[0]).toContain('X (282 of 280)')
    expect(lengths(`${'x'.repeat(256)} https://www.buckinghamshire.gov.uk/${'a'.repeat(200)}`)[0]).not.toContain('X (')
    expect(lengths(`${'x'.repeat(257)} https://www.buckinghamshire.gov.uk/`)).toEqual(['Too long for X (281 of 280).'])
    expect(lengths('“’”–'.repeat(70))).toEqual([])
    expect(lengths('議'.repeat(141))).toEqual(['Too long for X (282 of 280).'])
    expect(lengths('🇬🇧'.repeat(140))[0] ?? '').not.toContain('X (')
    expect(lengths('1️⃣'.repeat(140))[0] ?? '').not.toContain('X (')
    expect(lengths('e\u0301'.repeat(280))).toEqual([])
    expect(lengths(`${'x'.repeat(262)} clerk@example.org`)).toEqual([])
  })

  it('counts what people see on Bluesky, and bytes of an emoji on Threads', () => {
    expect(lengths(family.repeat(300))[0]).not.toContain('Bluesky')
    expect(lengths(family.repeat(301))[0]).toContain('Bluesky (301 of 300)')
    expect(lengths('🎉'.repeat(125))[0] ?? '').not.toContain('Threads')
    expect(lengths('🎉'.repeat(126))[0]).toContain('Threads (504 of 500)')
  })
})
