import { type Basis, basisLine, type Content } from '../../content/index.js'
import type { TrainingDate } from '../../store/ports.js'
import { changeLines, type Snapshot } from './changes.js'
import { comingUp, electionOn } from './coming-up.js'
import type { IssueWords, Picks } from './issue-words.js'
import { lineKey, nextInTurn } from './rotate.js'
import { wholeStanding } from './standings.js'

/** Everything that an issue rests on, as known when it is composed. */
export interface IssueFacts {
  /** The pack as it stands, with what the council decided since laid over it. */
  readonly content: Content
  readonly month: string
  /** The London day on which it goes out. */
  readonly day: string
  /** The issue before: its month and what it knew. Absent for the first. */
  readonly before?: { readonly month: string; readonly snapshot: Snapshot } | undefined
  /** What the issues before showed, the newest first. */
  readonly shown: readonly Picks[]
  readonly training: readonly TrainingDate[]
  /** Ids of topics that five people or more asked about; left out where people cannot be counted without knowing who. */
  readonly asked?: readonly string[]
  /** How often nothing could be said since the issue before; left out where nobody counts. */
  readonly unanswered?: number
}

const mostChanges = 5
const mostComing = 4
const mostAsked = 3
const hiddenBelow = 5

const cut = (lines: readonly string[], most: number, more: (left: number) => string) =>
  lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)]

const grounds = (content: Content, basis: readonly Basis[]) => basis.map((one) => basisLine(content, one)).join('; ')

type CardLine = Content['cards']['member']['test']

const cardLine = (content: Content, lines: readonly CardLine[], part: 'do' | 'dont', shown: readonly Picks[]) => {
  const found = nextInTurn(lines, ({ text }) => lineKey(text), part, shown)
  return found && { key: lineKey(found.text), words: { text: found.text, basis: grounds(content, found.basis) } }
}

const roles = ['monitoring-officer', 'democratic-services'] as const

const contactLines = ({ contacts }: Content, isElection: boolean): string[] => {
  const wanted = [...roles, ...(isElection ? ['elections-team'] : [])].flatMap((id) => contacts.get(id) ?? [])
  const known = wanted.filter(({ confirmed }) => confirmed).map(({ role, how }) => `${role}: ${how}`)
  const others = wanted.filter(({ confirmed }) => !confirmed).map(({ role }) => role)
  return [...known, ...(others.length === 0 ? [] : [`${others.join(' and ')}: type "contacts" to the bot.`])]
}

const fixingLines = (unanswered: number | undefined): string[] => {
  if (unanswered === undefined || unanswered === 0) return []
  const times = unanswered < hiddenBelow ? 'fewer than 5 times' : `${unanswered} times`
  return [`I had no guidance to give ${times} since the last issue. The officers are looking at what to add.`]
}

const askedTitles = ({ topics }: Content, asked: readonly string[]) =>
  asked.flatMap((id) => topics.get(id)?.title ?? []).slice(0, mostAsked)

/** Tip, example and lines in turn; an election-period issue tells facts and standing guidance, and no stories. */
const inTurn = ({ content, shown }: IssueFacts, isElection: boolean) => {
  const good = cardLine(content, content.cards.member.dos, 'do', shown)
  const bad = cardLine(content, content.cards.member.donts, 'dont', shown)
  const tip = nextInTurn(content.digest.tips, ({ id }) => id, 'tip', shown)
  const example = isElection ? undefined : nextInTurn(content.digest.examples, ({ id }) => id, 'example', shown)
  return {
    ...(good ? { do: good.words } : {}),
    ...(bad ? { dont: bad.words } : {}),
    ...(tip ? { tip: { text: tip.text, basis: grounds(content, tip.basis) } } : {}),
    ...(example ? { example: { story: example.story, better: example.better, basis: grounds(content, example.basis) } } : {}),
    picks: { do: good?.key, dont: bad?.key, tip: tip?.id, example: example?.id },
  }
}

const framed = ({ content, month, day, before }: IssueFacts) => {
  const election = electionOn(content, day)
  return {
    month,
    first: before === undefined,
    ...(before ? { since: before.month } : {}),
    ...(election ? { election: { name: election.name, from: election.periodFrom, until: election.periodUntil } } : {}),
    contacts: contactLines(content, election !== undefined),
    ...(content.pack.adopted ? {} : { notice: content.pack.notice }),
  }
}

/**
 * Composes a month's issue from what really changed and what is coming up. Nothing is forecast, nobody is named, and in
 * an election period only facts and standing guidance stand in it. A month with neither change nor date is `short`.
 */
export function composeIssue(facts: IssueFacts): IssueWords {
  const { content, before, training, day, asked = [], unanswered } = facts
  const frame = framed(facts)
  const changes = before ? changeLines(content, before.snapshot) : []
  const coming = comingUp(content, training, day)
  const standing = before ? [] : wholeStanding(content)
  const isElection = frame.election !== undefined
  const isShort = changes.length + coming.length + standing.length === 0
  const lists = {
    news: changes.length > 0,
    changes: cut(changes, mostChanges, (left) => `And ${left} more. Ask me about a topic to see how it stands now.`),
    coming: cut(coming, mostComing, (left) => `And ${left} more.`),
    standing,
  }
  if (isShort) return { ...frame, ...lists, kind: 'short', asked: [], fixing: [], picks: {} }
  return {
    ...frame,
    ...lists,
    kind: 'full',
    ...inTurn(facts, isElection),
    asked: isElection ? [] : askedTitles(content, asked),
    fixing: fixingLines(unanswered),
  }
}
