import { londonDate } from '../../chat/index.js'
import type { IssueWords } from '../compose/issue-words.js'
import { monthName } from '../months.js'

/** One part of an issue under its heading. `tone` sets Do and Don't apart; the heading alone says which is which. */
export interface Block {
  readonly heading: string
  readonly tone: 'do' | 'dont' | 'plain'
  readonly items: readonly string[]
  /** True where the items are things of one kind; otherwise they are read one after the other. */
  readonly isList: boolean
}

/** An issue in the order in which all its forms show it. */
export interface Sheet {
  readonly title: string
  readonly subtitle: string
  /** What an officer wrote for this issue, exactly as typed. */
  readonly words: readonly string[]
  readonly intro: readonly string[]
  readonly blocks: readonly Block[]
  /** What each line, tip and example rests on, apart from them, so that an issue stays on one screen. */
  readonly sources: readonly string[]
  readonly contacts: string
  readonly notice?: string
}

/** What is added to the words of an issue when it is shown: its number, once it has one, and the officers' own words. */
export interface Framing {
  readonly number: number | undefined
  readonly words: string
}

const block = (heading: string, items: readonly string[], more: Partial<Block> = {}): Block[] =>
  items.length === 0 ? [] : [{ heading, tone: 'plain', items, isList: items.length > 1, ...more }]

const introOf = (issue: IssueWords): string[] => {
  if (issue.kind === 'short')
    return [
      `Nothing has changed in our social media papers or the law since the issue for ${monthName(issue.since ?? issue.month)}, and no date is coming up.`,
    ]
  const election = issue.election
    ? [`We are in an election period until ${londonDate(issue.election.until)} (${issue.election.name}). This issue gives facts only.`]
    : []
  return issue.first
    ? [...election, 'This is the first issue. Once a month it tells you, on one screen, what changed and what is coming up.']
    : election
}

const shownBlocks = ({ do: good, dont, example, tip }: IssueWords) => ({
  card: [...(good ? block('Do', [good.text], { tone: 'do' }) : []), ...(dont ? block("Don't", [dont.text], { tone: 'dont' }) : [])],
  rest: [
    ...(example ? block('A made-up example', [example.story, `Better: ${example.better}`], { isList: false }) : []),
    ...(tip ? block('Stay safe', [tip.text]) : []),
  ],
})

const sourcesOf = ({ do: good, dont, example, tip }: IssueWords): string[] =>
  (
    [
      ['Do', good],
      ["Don't", dont],
      ['Example', example],
      ['Stay safe', tip],
    ] as const
  ).flatMap(([name, shown]) => (shown ? [`${name}: ${shown.basis}.`] : []))

const blocksOf = (issue: IssueWords): readonly Block[] => {
  if (issue.kind === 'short') return []
  const { card, rest } = shownBlocks(issue)
  const unchanged = issue.first || issue.changes.length > 0 ? [] : ['Nothing in our papers or the law since the last issue.']
  return [
    ...card,
    ...block('Where things stand', issue.standing),
    ...block('What changed', [...issue.changes, ...unchanged]),
    ...block('Coming up', issue.coming),
    ...rest,
    ...block('What many people asked', issue.asked),
    ...block('Being looked into', issue.fixing),
  ]
}

/** Puts an issue in its order; every form is made from this. The officers' own words are left out in an election period. */
export function sheetOf(issue: IssueWords, { number, words }: Framing): Sheet {
  const own = issue.election ? '' : words.trim()
  return {
    title: `Before You Post: ${monthName(issue.month)}`,
    subtitle: number === undefined ? 'Monthly digest for Councillors' : `Monthly digest for Councillors, issue ${number}`,
    words: own === '' ? [] : own.split(/\n+/).map((line) => line.trim()),
    intro: introOf(issue),
    blocks: blocksOf(issue),
    sources: sourcesOf(issue),
    contacts: `Whom to ask. ${issue.contacts.join(' ')}`,
    ...(issue.notice === undefined ? {} : { notice: issue.notice }),
  }
}

/** The line above what an issue rests on. */
export const sourcesHeading = 'What this rests on'

/** The line above the officers' own words. */
export const wordsHeading = 'From the officers'

/** That a person's own status is theirs alone to open. */
export const recordLine = 'Your own reading and training: type "my record" to the bot. Only you are shown it.'

/** How to get the digest otherwise, or not at all. */
export const changeLine = 'To change how you get this, type "digest settings". To stop it, type "stop digest".'
