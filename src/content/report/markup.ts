/** A piece of HTML whose words have been escaped. */
export interface Markup {
  readonly html: string
}

type Part = string | number | Markup | readonly Part[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const asHtml = (part: Part): string => {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  return 'html' in part ? part.html : part.map(asHtml).join('')
}

/** Puts words into HTML; whatever is filled in is escaped unless it is markup already. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: pieces.map((piece, index) => piece + asHtml(parts[index] ?? '')).join('') }
}

/** Nothing, where a part of a page is left out. */
export const nothing: Markup = { html: '' }

/** A bulleted list. */
export function bullets(lines: readonly (string | Markup)[]): Markup {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** A table with a caption and headers for its columns and its rows; it can be scrolled by keyboard on a small screen. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup {
  const row = ([first, ...rest]: readonly (string | Markup)[]) =>
    html`<tr><th scope="row">${first ?? ''}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`
}

/** Pairs of a name and what belongs to it. */
export function pairs(entries: readonly (readonly [string, string | Markup])[]): Markup {
  return html`<dl>${entries.map(([name, what]) => html`<div><dt>${name}</dt><dd>${what}</dd></div>`)}</dl>`
}
