import { type Html, html, nothing } from './html.js'
import { nothingFromElsewhere, type PageAnswer, pageAnswer, styleSource } from './page.js'
import { plainStyle } from './plain-style.js'

/** A page of text, perhaps with a form: its heading and what stands under it. */
export interface PlainPage {
  readonly title: string
  /** The council or service it belongs to, shown above the heading. */
  readonly brand: string
  readonly body: Html | readonly Html[]
  /** Whether the page has a form that is sent to this same server. */
  readonly sends?: boolean
}

const inOrder = (body: PlainPage['body']): Html => ('html' in body ? body : html`${body}`)

/** A whole page that needs nothing from elsewhere and meets WCAG 2.2 AA: skip link, one heading, one main part, 200 % zoom, forced colours. */
function plainPage({ title, brand, body }: PlainPage): string {
  const style: Html = { html: plainStyle }
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} - ${brand}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top"><p class="brand">${brand}</p></header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${inOrder(body)}
</main>
<footer><p>Before You Post: the council’s own guidance, the minute before you post.</p></footer>
</body>
</html>
`.html
}

/** The page as an answer that is never kept by a browser; a form on it may be sent to this same server only. */
export async function plainAnswer(page: PlainPage, status: PageAnswer['status'] = 200): Promise<PageAnswer> {
  const forms = page.sends ? nothingFromElsewhere.replace("form-action 'none'", "form-action 'self'") : nothingFromElsewhere
  const policy = `${forms}; style-src ${await styleSource(plainStyle)}`
  return pageAnswer(status, 'text/html; charset=utf-8', plainPage(page), {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  })
}

/** Paragraphs of text, each escaped. */
export function paragraphs(texts: readonly string[]): Html {
  return texts.length === 0 ? nothing : html`${texts.map((text) => html`<p>${text}</p>\n`)}`
}
