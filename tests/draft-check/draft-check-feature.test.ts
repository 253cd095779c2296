import { type CheckDraft, createDraftMemory, type DraftResult, draftCheckFeature, type Finding } from '../../src/draft-check/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const finding: Finding = {
  rule: 'phone-number',
  category: 'personal-data',
  level: 'ask',
  start: 8,
  end: 20,
  quote: '07700 900123',
  says: 'There is a phone number here.',
  why: 'Strangers may ring it.',
  basis: [{ source: 'uk-gdpr', section: 'Article 6' }],
  topics: ['CNF-05'],
  instead: 'Leave the number out.',
}
const clean: DraftResult = { level: 'none', findings: [], rules: 120 }
const finds = (...findings: Finding[]): DraftResult => ({ level: findings[0]?.level ?? 'none', findings, rules: 120 })

const feature = (checkDraft: CheckDraft = () => clean, isPost = false) =>
  draftCheckFeature({
    content,
    checkDraft,
    looksLikePost: () => isPost,
    topicsFor: () => ['SHR-01', 'SHR-02', 'SHR-09', 'CAP-02'],
    memory: createDraftMemory(),
    privateChat: 'https://teams.example/chat',
  })

describe('asking for a check', () => {
  it.each(['check', 'Check my post', 'check a draft'])('"%s" alone gives an empty box', async (text) => {
    expect((await feature().handle(said(text)))?.card?.template).toBe('check-box')
  })

  it.each([
    ['check: Come to the fair', 'Come to the fair'],
    ['Check this post: Come to the fair', 'Come to the fair'],
    ['check\nCome to the fair', 'Come to the fair'],
    ['check Come along to the fair', 'Come along to the fair'],
  ])('%j checks what follows', async (text, draft) => {
    const drafts: string[] = []
    const check: CheckDraft = (given) => {
      drafts.push(given)
      return clean
    }
    await feature(check).handle(said(text))
    expect(drafts).toEqual([draft])
  })

  it.each([
    'check facts before sharing',
    'check if I can post this',
    'can you check who to ask',
    'checking in',
    'how do I check a source?',
  ])('%j is a question, not a draft', async (text) => {
    expect(await feature().handle(said(text))).toBeUndefined()
  })

  it('takes a draft from the box on a card', async () => {
    const reply = await feature(() => finds(finding)).handle(tapped({ verb: 'check', draft: 'Ring me 07700 900123' }))
    expect(reply?.card?.template).toBe('findings')
  })

  it('shows the box again when it was sent empty', async () => {
    expect((await feature().handle(tapped({ verb: 'check', draft: '  ' })))?.card?.template).toBe('check-box')
  })

  it('refuses more than 20,000 characters with a clear word', async () => {
    const reply = await feature().handle(said(`check: ${'x'.repeat(20_001)}`))
    expect(reply?.text).toMatch(/20,000/)
  })

  it('uses what is known of the writer', async () => {
    const contexts: unknown[] = []
    const check: CheckDraft = (_text, context) => {
      contexts.push(context)
      return clean
    }
    await feature(check).handle(said('check: A post about work', { person: { key: 'p', audience: 'staff' } }))
    expect(contexts).toEqual([{ role: 'staff', date: '2026-11-21' }])
  })
})

describe('what was found', () => {
  it('names the level, the words, why, the basis and a safer way to say it', async () => {
    const text = (await feature(() => finds(finding)).handle(said('check: Ring me on 07700 900123 now')))?.text ?? ''
    for (const part of [
      'Ask yourself: There is a phone number here.',
      '"07700 900123"',
      'Why: Strangers may ring it.',
      'A safer way to say it: Leave the number out.',
      'You decide.',
    ])
      expect(text).toContain(part)
  })

  it('says in one short line that nothing was raised, and never that a post is approved', async () => {
    expect((await feature().handle(said('check: See you at the fair')))?.text).toBe('Nothing raised by 120 checks. You decide.')
  })

  it('shows the five most serious and says how many more there are', async () => {
    const reply = await feature(() => finds(...Array.from({ length: 7 }, () => finding))).handle(said('check: A long list of numbers'))
    expect((reply?.card?.data as { findings?: unknown[] } | undefined)?.findings).toHaveLength(5)
    expect(reply?.text).toContain('2 more not shown')
  })

  it('quotes shortly, and sends no draft back: not in the card, not in the notification', async () => {
    const draft = `secret canary words ${'and more of them '.repeat(20)}`
    const reply = await feature(() => finds({ ...finding, quote: draft })).handle(said(`check: ${draft}`))
    expect(JSON.stringify(reply).length).toBeLessThan(2_000)
    expect(reply?.summary).not.toContain('canary')
    const card = await feature(() => finds(finding)).handle(said(`check: ${draft}`))
    expect(JSON.stringify(card)).not.toContain('canary')
  })
})

describe('a long message that is plainly a post', () => {
  it('is checked at once and offered as a question by topic, so that no words need keeping', async () => {
    const reply = await feature(() => clean, true).handle(said('A long post about the fair'))
    expect(reply?.text).toMatch(/Nothing raised[\s\S]*looks like a post[\s\S]*question/)
    const { buttons = [] } = (reply?.card?.data ?? {}) as { buttons?: { data: object }[] }
    expect(buttons.map(({ data }) => data)).toEqual(['SHR-01', 'SHR-02', 'SHR-09'].map((topic) => ({ verb: 'topic', topic })))
  })

  it('is left to others when it is a question', async () => {
    expect(await feature().handle(said('Can I post about the fair?'))).toBeUndefined()
  })
})

describe('where others can read along', () => {
  it.each([
    said('check', { place: 'group' }),
    said('check: ring 07700 900123 now please', { place: 'channel' }),
    tapped({ verb: 'check', draft: 'x' }, { place: 'group' }),
  ])('a draft is not checked, and a private chat is one tap away', async (turn) => {
    const reply = await feature(() => finds(finding)).handle(turn)
    expect(reply?.text).toMatch(/private/i)
    expect(reply?.card?.data).toMatchObject({ links: [{ url: 'https://teams.example/chat' }] })
  })
})
