import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IssueFacts } from '../../src/digest/compose/compose-issue.js'
import { digestMail } from '../../src/digest/forms/digest-mail.js'
import { digestReply } from '../../src/digest/forms/digest-reply.js'
import { digestText } from '../../src/digest/forms/digest-text.js'
import { aDocument, anIssue, aTown, aTraining, render, withElection } from './a-digest.js'

// to accept a change that was looked at: UPDATE_GOLDEN=1 npx jest tests/digest/golden
const update = process.env.UPDATE_GOLDEN === '1'

const kept = (file: string, now: string): string => {
  const path = join(__dirname, 'golden', file)
  if (update) writeFileSync(path, now)
  return readFileSync(path, 'utf8')
}

const changed = () => {
  const town = aTown()
  const policy = aDocument('policy', 'Social media policy', '2.0', {
    ...{ status: 'Adopted', date: '2026-11-18', effective: '2026-12-15', body: 'Full Council' },
  })
  const laws = new Map(
    [...town.laws].map(([id, law]) => [id, id === 'reform' ? { ...law, force: 'in force' as const, inForceFrom: '2026-11-30' } : law]),
  )
  const [first] = town.topics.values()
  if (!first) throw new Error('The town has no topics.')
  const topics = new Map([...town.topics, [first.id, { ...first, why: 'For another reason.' }]])
  return { ...town, documents: new Map([...town.documents, ['policy', policy]]), laws, topics }
}

const superseded = () => {
  const town = aTown()
  const guide = aDocument('guide', 'Social media guide', '1.0', { status: 'Superseded', date: '2026-11-25' })
  return { ...town, documents: new Map([...town.documents, ['guide', guide]]) }
}

const links = [{ title: "Open the card of Do's and Don'ts", url: 'https://posts.example.gov.uk/card' }]

const stories: readonly (readonly [string, Partial<IssueFacts>, string])[] = [
  [
    'normal',
    { content: changed(), training: [aTraining('2026-12-09T18:00:00Z')], asked: ['ABU-01', 'ABU-02'], unanswered: 12 },
    'The training room has moved to the first floor.\nBring your own phone.',
  ],
  ['nothing-new', {}, ''],
  [
    'election-period',
    { content: withElection(changed()), month: '2027-04', day: '2027-04-01', asked: ['ABU-01'], unanswered: 3 },
    'These words are left out in an election period.',
  ],
  ['first-issue', { before: undefined }, ''],
  [
    'december-to-january',
    { content: superseded(), month: '2027-01', day: '2027-01-04', training: [aTraining('2027-01-12T18:00:00Z')] },
    '',
  ],
  [
    'clock-change-month',
    {
      content: aTown(),
      month: '2027-03',
      day: '2027-03-01',
      training: [aTraining('2027-03-25T18:00:00Z'), aTraining('2027-03-30T17:00:00Z')],
    },
    '',
  ],
  ['document-superseded', { content: superseded() }, ''],
]

describe.each(stories)('the issue "%s"', (name, facts, words) => {
  const issue = anIssue(facts)
  const framing = { number: issue.first ? 1 : 3, words }

  it('reads as it was last looked at, as plain text', () => {
    const text = `${digestText(issue, framing, links)}\n`
    expect(text).toBe(kept(`${name}.txt`, text))
  })

  it('looks as it was last looked at, as a mail', () => {
    const frame = { brand: 'Buckinghamshire Council', links, stop: 'https://posts.example.gov.uk/digest/stop?t=x' }
    const { html } = digestMail(issue, framing, frame)
    expect(html).toBe(kept(`${name}.html`, html))
  })

  it('looks as it was last looked at, as a card', () => {
    const reply = digestReply(issue, framing, links)
    const card = `${JSON.stringify(render(reply.card ?? { template: '', data: {} }, reply.text), null, 1)}\n`
    expect(card).toBe(kept(`${name}.json`, card))
  })
})
