import type { StatusCard } from '../../cards/data.js'
import type { Button, Reply } from '../../chat/index.js'
import { leadingOn, rowLine, type StatusPaper, type StatusSection, toldFigures } from './section.js'

/** What stands below the figures on the card. */
export interface StatusFoot {
  readonly links: readonly { readonly title: string; readonly url: string }[]
  readonly buttons: readonly Button[]
}

const shownAtOnce = 6
const briefFrom = 4

type CardSection = StatusCard['sections'][number]

const chartsOf = ({ title, rows, columns }: StatusSection): CardSection['charts'] => {
  const bars = rows.flatMap(({ bar }) => (bar === undefined ? [] : [bar])).slice(0, shownAtOnce)
  const [, done = '', rest = ''] = columns
  const data = bars.map((bar) => ({
    title: bar.label,
    data: [
      { legend: done, value: bar.done },
      { legend: rest, value: bar.rest },
    ],
  }))
  return data.length > 0 ? [{ title: `${title}, rounded to five`, data }] : []
}

const asLines = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => (text === undefined ? [] : [{ text }]))

const tableOf = (section: StatusSection): CardSection => {
  const { rows, note, brief, title } = section
  const shown = brief !== undefined && rows.length >= briefFrom ? [] : rows.slice(0, shownAtOnce)
  const more =
    rows.length > shown.length ? `${brief ?? `And ${rows.length - shown.length} more.`} Open it as a page to see all.` : undefined
  return {
    title,
    charts: [],
    rows: shown.map((row) => ({ about: leadingOn(row), told: toldFigures(section, row) })),
    notes: asLines([more, note]),
  }
}

// what there is nothing to say of shares one section at the end, so that the card stays short
const tablesOf = (sections: readonly StatusSection[]): CardSection[] => {
  const nothing = sections.filter(({ rows }) => rows.length === 0)
  return [
    ...sections.filter(({ rows }) => rows.length > 0).map(tableOf),
    ...(nothing.length === 0
      ? []
      : [
          {
            ...{ title: 'Nothing to tell', charts: [], notes: [] },
            rows: nothing.map(({ title, empty, note }) => ({ about: `${title}:`, told: [empty, ...(note ? [note] : [])].join(' ') })),
          },
        ]),
  ]
}

// what the card says, in its order; a terminal prints the whole paper instead
const cardText = ({ title, intro, sections }: StatusCard) => {
  const told = sections.flatMap((section) => [
    '',
    section.title,
    ...section.rows.map((row) => `${row.about} ${row.told}`),
    ...section.notes.map(({ text }) => text),
  ])
  return [title, ...intro.map(({ text }) => text), ...told].join('\n')
}

/** A paper in plain words, every row of it. */
export function paperText({ title, intro, sections }: StatusPaper): string {
  const told = sections.flatMap((section) => [
    '',
    section.title,
    ...(section.rows.length === 0 ? [section.empty] : section.rows.map((row) => rowLine(section, row))),
    ...(section.note === undefined ? [] : [section.note]),
  ])
  return [title, ...intro, ...told].join('\n')
}

/** True where a paper has numbers that can be drawn. */
export const hasBars = ({ sections }: StatusPaper): boolean => sections.some((section) => chartsOf(section).length > 0)

/** The part of a paper that has numbers as a card of bars, each beside the words that say the same. */
export function barsReply(paper: StatusPaper, { links, buttons }: StatusFoot): Reply {
  const drawn = paper.sections.filter((section) => chartsOf(section).length > 0)
  const title = `${paper.title}, as bars`
  const data: StatusCard = {
    title,
    intro: paper.intro.map((text) => ({ text })),
    sections: drawn.map((section) => ({ ...tableOf(section), charts: chartsOf(section) })),
    links: [...links],
    buttons: [...buttons],
  }
  return { card: { template: 'status', data }, text: cardText(data), summary: title }
}

/** A paper as a card of words. */
export function statusReply(paper: StatusPaper, { links, buttons }: StatusFoot): Reply {
  const data: StatusCard = {
    title: paper.title,
    intro: asLines([...paper.intro, links.length === 0 ? undefined : 'The links on this card work for ten minutes.']),
    sections: tablesOf(paper.sections),
    links: [...links],
    buttons: [...buttons],
  }
  return { card: { template: 'status', data }, text: cardText(data), summary: paper.title }
}
