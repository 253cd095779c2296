import { type Html, html } from './html.js'

/** A mail in one column: its head, what stands in it, and the styles of the elements around. */
export interface MailFrame {
  /** The title of the page, which some programs show. */
  readonly subject: string
  readonly title: string
  /** Whose mail it is, such as the council's name. */
  readonly brand: string
  readonly inner: Html
  /** Mail programs often drop the style of a page, so each element carries its own. */
  readonly style: { readonly body: string; readonly column: string; readonly brand: string; readonly title: string }
  /** Turns the colours round for a dark screen. */
  readonly darkStyle: string
}

// Outlook for Windows knows no greatest width, so it alone is given a table that has one.
const wide: Html = { html: '<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->' }
const wideEnd: Html = { html: '<!--[if mso]></td></tr></table><![endif]-->' }

/** The frame of every mail: it fits a phone and a desk, needs no picture, works on a dark screen, and has one heading for screen readers. */
export function mailFrame({ subject, title, brand, inner, style, darkStyle }: MailFrame): string {
  const dark: Html = { html: darkStyle }
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${dark}</style>
</head>
<body class="body" style="${style.body}">
${wide}
<div class="column" role="article" aria-label="${title}" lang="en-GB" style="${style.column}">
<p class="brand" style="${style.brand}">${brand}</p>
<h1 class="title" style="${style.title}">${title}</h1>
${inner}</div>
${wideEnd}
</body>
</html>
`.html
}
