import type { Content } from '../../content/index.js'
import type { AskedPort, RefusalPort } from '../../store/ports.js'
import { countFigure, figureText } from '../suppression.js'
import type { StatusSection } from './section.js'

/** How often each topic's answer was called wrong; nobody's name and nobody's words. */
export interface WrongBook {
  between(kind: 'wrong', from: string, until: string): Promise<readonly { readonly topic: string; readonly times: number }[]>
}

/** A stretch of London days, both included, and how to call it. */
export interface Stretch {
  readonly from: string
  readonly until: string
  readonly name: string
}

const topicTitle = (content: Content, topic: string) => content.topics.get(topic)?.title ?? `A topic that is gone (${topic})`

const monthNames = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** A month such as `2026-11` as people write it. */
export const monthName = (month: string): string => monthNames.format(Date.parse(`${month}-01T00:00:00Z`))

/** Titles that five people or more surely asked about, by month; the method can tell no more, and no less is shown. */
export async function topicSection(
  content: Content,
  asked: Pick<AskedPort, 'askedByFive'>,
  months: readonly string[],
): Promise<StatusSection> {
  const rows: { about: string; figures: string[] }[] = []
  for (const month of months)
    for (const topic of await asked.askedByFive(month))
      rows.push({ about: topicTitle(content, topic), figures: [months.length === 1 ? 'five people or more' : monthName(month)] })
  return {
    ...{ id: 'topics', title: 'Topics that five people or more asked about', first: 'Topic' },
    ...{ columns: [months.length === 1 ? 'this month' : 'month'], rows },
    empty: 'None yet.',
    note: 'Nobody is remembered for this, and no smaller number can be told.',
  }
}

const missedNames: Readonly<Record<string, string>> = {
  'no-guidance': 'No guidance was found',
  'none-of-these': 'None of the titles offered was meant',
}

/** What people asked and got no guidance on, as numbers; their words are not kept. */
export async function missedSection(asked: Pick<AskedPort, 'missedBetween'>, { from, until, name }: Stretch): Promise<StatusSection> {
  const missed = await asked.missedBetween(from, until)
  return {
    ...{ id: 'missed', title: `Questions without an answer, ${name}`, first: 'What happened', columns: ['how often'] },
    rows: missed.map(({ kind, times }) => ({ about: missedNames[kind] ?? kind, figures: [figureText(countFigure(times))] })),
    empty: 'None.',
  }
}

/** Answers that people called wrong, by topic. */
export async function wrongSection(content: Content, book: WrongBook, { from, until, name }: Stretch): Promise<StatusSection> {
  const wrong = await book.between('wrong', from, until)
  return {
    ...{ id: 'wrong', title: `Answers called wrong, ${name}`, first: 'Topic', columns: ['how often'] },
    // in order of their shown size and then of their title, or the order would tell which of two small ones is smaller
    rows: wrong
      .map(({ topic, times }) => ({ about: topicTitle(content, topic), shown: countFigure(times) }))
      .map(({ about, shown }) => ({ about, size: shown.kind === 'about' ? shown.value : 0, figures: [figureText(shown)] }))
      .sort((one, other) => other.size - one.size || one.about.localeCompare(other.about))
      .map(({ about, figures }) => ({ about, figures })),
    empty: 'None.',
    note: 'A person can tap more than once, so these are taps and not people.',
  }
}

/** How often somebody who is no officer tried a command of the desk. */
export async function refusedSection(refusals: Pick<RefusalPort, 'since'>, { from, until, name }: Stretch): Promise<StatusSection> {
  const times = (await refusals.since(from)).filter(({ day }) => day <= until).reduce((sum, row) => sum + row.times, 0)
  return {
    ...{ id: 'refused', title: `Refused attempts at this desk, ${name}`, first: 'What', columns: ['how often'], empty: 'None.' },
    rows: [{ about: 'Somebody else tried a command or button of the desk', figures: [figureText(countFigure(times))] }],
  }
}
