import { readSnapshot, snapshotOf } from '../../src/digest/compose/changes.js'
import { factsOf, type Picks, readIssue } from '../../src/digest/compose/issue-words.js'
import { digestMail } from '../../src/digest/forms/digest-mail.js'
import { digestReply } from '../../src/digest/forms/digest-reply.js'
import { digestText } from '../../src/digest/forms/digest-text.js'
import { draftDay, firstWorkingDay } from '../../src/digest/issue-days.js'
import { starterContent } from '../a-content.js'
import { holidays } from './a-council.js'
import { aDocument, anIssue, aTown, aTraining, render, withElection } from './a-digest.js'

const framing = { number: 3, words: '' }
const words = (text: string) => text.split(/\s+/).length

describe('the turn of lines, tips and examples', () => {
  it('shows every one of them before any comes again, over three rounds', () => {
    const shown: Picks[] = []
    const town = aTown()
    const training = [aTraining('2026-12-09T18:00:00Z')]
    for (let n = 0; n < 36; n++) shown.unshift(anIssue({ content: town, training, shown }).picks)
    const oldestFirst = [...shown].reverse()
    for (const [part, count] of [
      ['do', 6],
      ['dont', 6],
      ['tip', 12],
      ['example', 12],
    ] as const)
      for (let from = 0; from + count <= 36; from += count)
        expect(new Set(oldestFirst.slice(from, from + count).map((picks) => picks[part])).size).toBe(count)
  })

  it('shows a line that was changed or added before all others', () => {
    const town = aTown()
    const training = [aTraining('2026-12-09T18:00:00Z')]
    const shown = Array.from({ length: 6 }).reduce<Picks[]>((all) => [anIssue({ content: town, training, shown: all }).picks, ...all], [])
    const [first, ...rest] = town.cards.member.dos
    if (!first) throw new Error('The card has no lines.')
    const content = {
      ...town,
      cards: { ...town.cards, member: { ...town.cards.member, dos: [...rest, { ...first, text: 'Something new.' }] } },
    }
    expect(anIssue({ content, training, shown }).do?.text).toBe('Something new.')
  })
})

describe('an issue', () => {
  it('stays short in real words: the usual one has at most 300, and the fullest that can be at most 430, sources included', () => {
    const content = starterContent()
    const before = { month: '2026-11', snapshot: snapshotOf({ ...content, documents: new Map(), laws: new Map(), topics: new Map() }) }
    const training = ['09', '10', '11', '12', '14', '15'].map((day) => aTraining(`2026-12-${day}T18:00:00Z`))
    const asked = [...content.topics.keys()].slice(0, 9)
    const issue = anIssue({ content, before, training, asked, unanswered: 40 })
    expect(issue.changes).toHaveLength(6)
    expect(issue.coming).toHaveLength(5)
    expect(issue.asked).toHaveLength(3)
    expect(words(digestText({ ...issue, picks: {} }, framing, []))).toBeLessThanOrEqual(430)
    const usual = anIssue({ content, before: { month: '2026-11', snapshot: snapshotOf(content) }, training: training.slice(0, 1) })
    expect(words(digestText(usual, framing, []))).toBeLessThanOrEqual(300)
  })

  it('is the same in its three forms', () => {
    const issue = anIssue({ training: [aTraining('2026-12-09T18:00:00Z')], asked: ['ABU-01'], unanswered: 9 })
    const text = digestText(issue, framing, [])
    const reply = digestReply(issue, framing, [])
    const card = JSON.stringify(render(reply.card ?? { template: '', data: {} }, reply.text))
    const { html } = digestMail(issue, framing, { brand: 'Council', links: [] })
    const said = [issue.do?.text, issue.dont?.text, issue.tip?.text, issue.example?.story, ...issue.coming, ...issue.asked, ...issue.fixing]
    for (const line of said) {
      const bare = (line ?? 'missing').replace(/['"].*/, '')
      for (const form of [text, card, html]) expect(form).toContain(bare)
    }
    expect(reply.text).toBe(text)
  })

  it('shows the officers’ own words as plain text: no markup of theirs reaches a card or a mail', () => {
    const hostile = '**bold** [link](https://evil.example) <img src=x onerror=alert(1)> ${title}'
    const issue = anIssue({ training: [aTraining('2026-12-09T18:00:00Z')] })
    const reply = digestReply(issue, { number: 1, words: hostile }, [])
    const card = render(reply.card ?? { template: '', data: {} }, 'x') as {
      body: { type: string; text?: string; inlines?: { text: string }[] }[]
    }
    expect(card.body.filter(({ type, text }) => type === 'TextBlock' && text?.includes('evil.example'))).toEqual([])
    expect(card.body.flatMap(({ inlines = [] }) => inlines).map(({ text }) => text)).toEqual([hostile])
    const { html } = digestMail(issue, { number: 1, words: hostile }, { brand: 'Council', links: [] })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })

  it('is factual in an election period: no example, nothing of what people asked, none of the officers’ own words', () => {
    const content = withElection(aTown())
    const facts = { content, month: '2027-04', day: '2027-04-01', asked: ['ABU-01'] }
    const issue = anIssue(facts)
    const text = digestText(issue, { number: 1, words: 'Vote for nobody.' }, [])
    expect(text).toContain('This issue gives facts only.')
    for (const left of ['Vote for', 'made-up', 'What many people asked']) expect(text).not.toContain(left)
    const before = digestText(anIssue({ ...facts, day: '2027-03-01', month: '2027-03' }), { number: 1, words: 'Words.' }, [])
    expect(before).toContain('County election: election period 22 March 2027 to 6 May 2027, poll on 6 May 2027.')
    expect(before).toContain('Words.')
  })

  it('calls no law a law before it is one, and gives the day it came into force', () => {
    const town = aTown()
    const reform = town.laws.get('reform')
    if (!reform) throw new Error('The town has no reform.')
    const withReform = (part: object) => ({ ...town, laws: new Map([...town.laws, ['reform', { ...reform, ...part }]]) })
    const before = { month: '2026-11', snapshot: snapshotOf(withReform({ force: 'repealed' })) }
    expect(anIssue({ content: town, before }).changes).toEqual(['Standards reform: not yet law.'])
    const planned = anIssue({ content: withReform({ inForceFrom: '2027-04-01' }), before })
    expect(planned.changes).toEqual(['Standards reform: not yet law; planned for 1 April 2027.'])
    const now = { force: 'in force', inForceFrom: '2026-11-30' }
    expect(anIssue({ content: withReform(now) }).changes).toEqual(['Standards reform: in force, from 30 November 2026.'])
  })

  it.each([
    [{ status: 'Noted' }, 'noted, which is not adopted'],
    [{ status: 'Endorsed', date: '2026-11-10' }, 'endorsed, not adopted yet (10 November 2026)'],
    [{ status: 'Recommended' }, 'recommended for adoption, not adopted yet'],
  ] as const)('says of a document that is %j: %s', (standing, says) => {
    const town = aTown()
    const documents = new Map([...town.documents, ['policy', aDocument('policy', 'Social media policy', '3.0', standing)]])
    expect(anIssue({ content: { ...town, documents } }).changes).toEqual([`Social media policy, version 3.0: ${says}.`])
  })

  it('names a review that is due within two months, and none that is further away', () => {
    const town = aTown()
    const due = (day: string) => new Map([['policy', aDocument('policy', 'Social media policy', '2.0', {}, day)]])
    const before = { month: '2026-11', snapshot: snapshotOf({ ...town, documents: due('2027-01-15') }) }
    expect(anIssue({ content: { ...town, documents: due('2027-01-15') }, before }).coming).toEqual([
      'Review due: Social media policy, 15 January 2027.',
    ])
    expect(anIssue({ content: { ...town, documents: due('2027-06-15') }, before }).coming).toEqual([])
  })

  it('is read back as it was kept, and one of another version is refused', () => {
    const issue = anIssue()
    expect(readIssue(JSON.stringify(issue))).toEqual(issue)
    expect(readIssue('{"month":"2026-12"}')).toBeUndefined()
    const snapshot = snapshotOf(aTown())
    expect(readSnapshot(JSON.stringify(snapshot))).toEqual(snapshot)
    expect(readSnapshot('{}')).toBeUndefined()
  })

  it('has the same facts whatever was counted in between, and others once something changed', () => {
    expect(factsOf(anIssue({ unanswered: 3 }))).toBe(factsOf(anIssue({ unanswered: 300 })))
    expect(factsOf(anIssue({ before: undefined }))).not.toBe(factsOf(anIssue()))
  })
})

describe('the days of an issue', () => {
  it.each([
    ['2026-12', '2026-12-01', '2026-11-20'],
    ['2027-01', '2027-01-04', '2026-12-24'],
    ['2027-02', '2027-02-01', '2027-01-22'],
    ['2027-05', '2027-05-04', '2027-04-23'],
  ])('of %s are %s, and %s for its draft', (month, day, drafted) => {
    const days = new Set([...holidays, '2027-05-03'])
    expect([firstWorkingDay(month, days), draftDay(month, days)]).toEqual([day, drafted])
  })
})
