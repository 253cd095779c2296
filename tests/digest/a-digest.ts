import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import type { Content, Document, Law } from '../../src/content/index.js'
import { snapshotOf } from '../../src/digest/compose/changes.js'
import { composeIssue, type IssueFacts } from '../../src/digest/compose/compose-issue.js'
import type { TrainingDate } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'

const starter = starterContent()

/** Turns replies into cards with the real templates; a half-filled one throws. */
export const render = createRenderer(join(__dirname, '../../cards'))

type Standing = Document['versions'][number]['councils'][number]

const standing = (partial: Partial<Standing> = {}): Standing => ({
  council: 'buckinghamshire',
  status: 'Noted',
  date: 'not stated',
  minute: 'not stated',
  body: 'not stated',
  ...partial,
})

/** A paper of the suite at one version. */
export const aDocument = (id: string, title: string, version: string, partial: Partial<Standing> = {}, due = 'not stated'): Document => ({
  ...{ id, title, kind: 'Policy', suite: true, about: 'About posts.', audience: 'both' },
  ...{
    owner: 'democratic-services',
    deputy: 'communications',
    approver: 'monitoring-officer',
    objective: 'not stated',
    keyDecision: 'not stated',
  },
  implications: { financial: 'not stated', risk: 'not stated', equalities: 'not stated', sustainability: 'not stated' },
  review: { interval: 12, due },
  versions: [{ version, councils: [standing(partial)] }],
})

const aLaw = (id: string, title: string, force: Law['force'], partial: Partial<Law> = {}): Law => ({
  ...{ id, title, about: 'About words.', force, sure: 'checked', checked: '2026-10-01', nextCheck: '2027-06-01' },
  ...partial,
})

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]))

const basis = [{ source: 'act', section: 'section 1' }]
const cardLine = (text: string) => ({ text, basis, topics: ['SHR-01'] })
const six = (word: string) => ['one', 'two', 'three', 'four', 'five', 'six'].map((which) => cardLine(`${word} ${which} before you post.`))
const twelve = Array.from({ length: 12 }, (_, n) => n + 1)

/** A small pack whose every word is the tests' own, so that the starter can change without changing an issue here. */
export const aTown = (partial: Partial<Content> = {}): Content => ({
  ...starter,
  topics: byId([...starter.topics.values()].slice(0, 6).map((topic, n) => ({ ...topic, title: `Can I post about subject ${n + 1}?` }))),
  documents: byId([
    aDocument('policy', 'Social media policy', '2.0'),
    aDocument('guide', 'Social media guide', '1.0'),
    aDocument('card', "Do's and Don'ts card", '1.0', { status: 'Draft', date: '2026-11-21' }),
  ]),
  laws: byId([
    aLaw('act', 'Localism Act 2011', 'in force'),
    aLaw('reform', 'Standards reform', 'not yet in force', { nextCheck: '2026-11-30' }),
  ]),
  cards: {
    ...starter.cards,
    member: { ...starter.cards.member, version: '1.0', dos: six('Think'), donts: six("Don't rush"), test: cardLine('Test.') },
  },
  contacts: byId([
    {
      id: 'monitoring-officer',
      role: 'Monitoring Officer',
      helpsWith: 'Law.',
      how: 'Call 01234 567890.',
      checked: '2026-10-01',
      confirmed: true,
    },
    {
      id: 'democratic-services',
      role: 'Democratic Services',
      helpsWith: 'All.',
      how: 'To be confirmed.',
      checked: 'not stated',
      confirmed: false,
    },
    { id: 'elections-team', role: 'Elections team', helpsWith: 'Dates.', how: 'To be confirmed.', checked: 'not stated', confirmed: false },
  ]),
  digest: {
    tips: twelve.map((n) => ({ id: `tip-${n}`, text: `Lock door number ${n}.`, basis, topics: ['SEC-01'] })),
    examples: twelve.map((n) => ({
      ...{ id: `story-${n}`, invented: true, story: `A Councillor meets case ${n} and wants to post at once.` },
      ...{ better: 'They ask first, and post the next day.', basis, topics: ['SHR-01'] },
    })),
  },
  ...partial,
})

type Election = NonNullable<ReturnType<Content['councils']['get']>>['elections'][number]

/** The town with an election. */
export const withElection = (content: Content, partial: Partial<Election> = {}): Content => {
  const own = content.councils.get('buckinghamshire')
  if (!own) throw new Error('The starter names no council.')
  const election = {
    name: 'County election',
    pollingDay: '2027-05-06',
    periodFrom: '2027-03-22',
    periodUntil: '2027-05-06',
    confirmed: true,
    ...partial,
  }
  return { ...content, councils: new Map([...content.councils, ['buckinghamshire', { ...own, elections: [election] }]]) }
}

/** A training date for Members. */
export const aTraining = (starts: string, partial: Partial<TrainingDate> = {}): TrainingDate => ({
  ...{ id: 1, council: 'buckinghamshire', course: 'social-media', title: 'Social media for Councillors', audience: 'member' },
  ...{ starts: Date.parse(starts), ends: Date.parse(starts) + 7_200_000, place: 'The Oculus', link: undefined },
  ...partial,
})

/** Facts of the issue for December 2026, a month after one in which nothing was different. */
const someFacts = (partial: Partial<IssueFacts> = {}): IssueFacts => {
  const content = partial.content ?? aTown()
  return {
    content,
    month: '2026-12',
    day: '2026-12-01',
    before: { month: '2026-11', snapshot: snapshotOf(aTown()) },
    shown: [],
    training: [],
    ...partial,
  }
}

/** The words of an issue composed of such facts. */
export const anIssue = (partial: Partial<IssueFacts> = {}) => composeIssue(someFacts(partial))
