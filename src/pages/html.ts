/** A piece of HTML that is safe to put on a page, told apart from words that are not. */
export interface Html {
  readonly html: string
}

type Filling = string | Html | readonly Html[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const filled = (filling: Filling): string => {
  if (typeof filling === 'string') return filling.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  return 'html' in filling ? filling.html : filling.map((piece) => piece.html).join('')
}

/** Builds HTML from a template; every string that is filled in is escaped, so that no word of the pack can become markup. */
export function html(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return { html: String.raw({ raw: pieces }, ...fillings.map(filled)) }
}

/** No HTML at all, for a part that is left out. */
export const nothing: Html = { html: '' }
