import type { Content, ServicePages } from '../../content/index.js'
import { type Html, html, paragraphs } from '../../pages/index.js'
import { askOf, listOf, noticeOf, otherPages } from './page-parts.js'

type Kept = ServicePages['privacy']['kept'][keyof ServicePages['privacy']['kept']]

const keptOf = ({ title, what, why, howLong, whoSees }: Kept, days: number): Html => html`<h3>${title}</h3>
<dl>
<dt>What</dt><dd>${what}</dd>
<dt>Why</dt><dd>${why}</dd>
<dt>How long</dt><dd>${howLong.replace('{days}', String(days))}</dd>
<dt>Who sees it</dt><dd>${whoSees}</dd>
</dl>
`

/** The privacy page: every kind of thing that is kept, and for how long as this installation is set up. */
export function privacyBody(content: Content, questionsKeptDays: number): readonly Html[] {
  const { lines, never, kept, elsewhere, rights, ask } = content.pages.privacy
  return [
    noticeOf(content),
    paragraphs(lines),
    html`<h2>What is never kept</h2>\n`,
    listOf(never),
    html`<h2>What is kept</h2>\n`,
    ...Object.values(kept).map((one) => keptOf(one, questionsKeptDays)),
    html`<h2>What others keep</h2>\n`,
    listOf(elsewhere),
    html`<h2>Your rights</h2>\n`,
    listOf(rights),
    askOf(content, ask),
    otherPages('privacy'),
  ]
}
