import type { StatusCard } from '../../cards/data.js'
import type { Button, Reply } from '../../chat/index.js'
import { rowLine, type StatusPaper, type StatusSection } from './section.js'

/** What stands below the figures on the card. */
export interface StatusFoot {
  readonly links: readonly { readonly title: string; readonly url: string }[]
  readonly buttons: readonly Button[]
}

const shownAtOnce = 6

const chartsOf = ({ title, rows, columns }: StatusSection): StatusCard['sections'][number]['charts'] => {
  const bars = rows.flatMap(({ about, bar }) => (bar === undefined ? [] : [{ x: about, y: bar }]))
  return bars.length > 0 ? [{ title: `${title}: ${columns[1] ?? ''}, rounded to five`, bars: bars.slice(0, shownAtOnce) }] : []
}

const tableOf = (section: StatusSection): StatusCard['sections'][number] => {
  const { rows, note, empty, columns, title } = section
  const rest = rows.length - shownAtOnce
  const told = (figures: readonly string[]) =>
    figures.length === 1 ? (figures[0] ?? '') : figures.map((figure, at) => `${columns[at] ?? ''}: ${figure}`).join('; ')
  return {
    title,
    charts: chartsOf(section),
    rows: rows.slice(0, shownAtOnce).map(({ about, figures }) => ({ about, told: told(figures) })),
    notes: [
      ...(rows.length === 0 ? [empty] : []),
      ...(rest > 0 ? [`And ${rest} more. Open it as a page to see all.`] : []),
      ...(note === undefined ? [] : [note]),
    ].map((text) => ({ text })),
  }
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

/** A paper as a card: charts where there are numbers, and beside them the same in words. */
export function statusReply(paper: StatusPaper, { links, buttons }: StatusFoot): Reply {
  const data: StatusCard = {
    title: paper.title,
    intro: paper.intro.map((text) => ({ text })),
    sections: paper.sections.map(tableOf),
    links: [...links],
    buttons: [...buttons],
  }
  return { card: { template: 'status', data }, text: paperText(paper), summary: paper.title }
}
