import { csvText, type Html, html, nothing, type PageAnswer, pageAnswer, paragraphs, plainAnswer } from '../pages/index.js'
import type { StatusPaper, StatusSection } from './status/section.js'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

// the heading stands above the frame that scrolls, so that it wraps on a phone; it names both the frame and the table
const table = ({ id, title, first, columns, rows }: StatusSection): Html => html`<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table aria-labelledby="${id}">
<thead><tr><th scope="col">${first}</th>${columns.map((column) => html`<th scope="col">${capital(column)}</th>`)}</tr></thead>
<tbody>
${rows.map(({ about, figures }) => html`<tr><th scope="row">${about}</th>${figures.map((figure) => html`<td>${figure}</td>`)}</tr>\n`)}</tbody>
</table>
</div>
`

const nothingIn = ({ title, empty }: StatusSection): Html => html`<h2>${title}</h2>
<p>${empty}</p>
`

const sectionOf = (section: StatusSection): Html => html`<section>
${section.rows.length === 0 ? nothingIn(section) : table(section)}${section.note === undefined ? nothing : html`<p class="note">${section.note}</p>\n`}</section>
`

/** A paper as an accessible page of tables; nothing on it is told by colour or by place alone. */
export function paperPage(paper: StatusPaper, brand: string, more: Html = nothing): Promise<PageAnswer> {
  return plainAnswer({
    ...{ title: paper.title, brand },
    body: [paragraphs(paper.intro), more, ...paper.sections.map(sectionOf)],
  })
}

/** A paper as rows: section, what it is about, which figure, and the figure in words. */
export function paperCsv({ title, intro, sections }: StatusPaper): string {
  const rows = sections.flatMap(({ title: section, columns, rows: all, empty, note }) => [
    ...all.flatMap(({ about, figures }) => figures.map((figure, at) => [section, about, columns[at] ?? '', figure])),
    ...(all.length === 0 ? [[section, '', '', empty]] : []),
    ...(note === undefined ? [] : [[section, 'note', '', note]]),
  ])
  return csvText([['section', 'about', 'figure', 'value'], ...intro.map((line) => [title, 'note', '', line]), ...rows])
}

/** A paper as a file to download, under a name without an ending. */
export function paperFile(paper: StatusPaper, name: string): PageAnswer {
  return pageAnswer(200, 'text/csv; charset=utf-8', `\uFEFF${paperCsv(paper)}`, {
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  })
}
