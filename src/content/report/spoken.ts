import { basisLine } from '../basis.js'
import type { Content } from '../content.js'
import { cardLines } from '../schema/quick-reference.js'
import { bullets, html, type Markup, nothing, pairs, table } from './markup.js'

const levels = { stop: 'Stop', ask: 'Ask yourself', note: 'Note' } as const

/** Both cards of Do's and Don'ts, line by line with what each rests on. */
export function cards(content: Content): Markup {
  const { member, staff } = content.cards
  const kindOf = (path: readonly PropertyKey[]) =>
    path[0] === 'dos' ? 'Do' : path[0] === 'donts' ? "Don't" : path[0] === 'test' ? 'Test' : 'Box'
  return html`<section aria-labelledby="cards"><h2 id="cards">Cards of Do's and Don'ts</h2>
${[member, staff].map(
  (card) => html`<h3>${card.forWhom}</h3>
<p class="facts">Version ${card.version}, ${card.status}, issued ${card.issued}, review by ${card.reviewBy}. ${card.disclaimer}</p>
${table(
  `${card.title}, ${card.forWhom}`,
  ['Words', 'Kind', 'Rests on'],
  cardLines(card).map(({ line, path }) => [line.text, kindOf(path), bullets(line.basis.map((entry) => basisLine(content, entry)))]),
)}`,
)}</section>`
}

/** What the bot says when it does not answer with guidance, and of itself. */
export function replies({ declines, conversation, contacts }: Content): Markup {
  const { welcome, help, privacy, ...short } = conversation
  return html`<section aria-labelledby="replies"><h2 id="replies">Other things the bot says</h2>
${table(
  'Replies to what the bot does not answer',
  ['About', 'Reply', 'Sends people to'],
  [...declines.values()].map(({ title, reply, ask }) => [title, reply, ask === undefined ? 'Nobody' : (contacts.get(ask)?.role ?? ask)]),
)}
<h3>${welcome.title}</h3>${bullets([...welcome.lines, welcome.privacy, welcome.runBy])}
<h3>${help.title}</h3>${bullets(help.lines)}
<h3>${privacy.title}</h3>${bullets(privacy.lines)}
<h3>Short replies</h3>${bullets(Object.values(short))}</section>`
}

/** What the bot's own pages say of it. */
export function pages({ pages: { about, privacy, terms, accessibility } }: Content): Markup {
  const parts = (sections: typeof terms.sections) => sections.map(({ heading, lines }) => html`<h4>${heading}</h4>${bullets(lines)}`)
  return html`<section aria-labelledby="pages"><h2 id="pages">The bot's own pages</h2>
<h3>${about.title}</h3>${bullets(about.lines)}
<h3>${privacy.title}</h3>${bullets([...privacy.lines, ...privacy.elsewhere, ...privacy.rights])}
<h4>What is never kept</h4>${bullets(privacy.never)}
${table(
  'What is kept',
  ['Thing', 'What', 'Why', 'How long', 'Who sees it'],
  Object.values(privacy.kept).map(({ title, what, why, howLong, whoSees }) => [title, what, why, howLong, whoSees]),
)}
<h3>${terms.title}</h3>${parts(terms.sections)}
<h3>${accessibility.title}</h3>${parts(accessibility.sections)}</section>`
}

/** What the monthly issue takes in turn. */
export function digestWords(content: Content): Markup {
  const { tips, examples } = content.digest
  const grounds = (entry: (typeof tips)[number] | (typeof examples)[number]) =>
    bullets(entry.basis.map((basis) => basisLine(content, basis)))
  return html`<section aria-labelledby="digest"><h2 id="digest">The monthly digest</h2>
${table(
  'Safety tips, one a month',
  ['Words', 'Topics', 'Rests on'],
  tips.map((tip) => [tip.text, tip.topics.join(', '), grounds(tip)]),
)}
${table(
  'Worked examples, one a month, all made up',
  ['Story', 'What is better', 'Rests on'],
  examples.map((example) => [example.story, example.better, grounds(example)]),
)}</section>`
}

/** What people are told about their drafts. */
export function findings(content: Content): Markup {
  if (content.rules.length === 0) return nothing
  return html`<section aria-labelledby="findings"><h2 id="findings">What people are told about a draft</h2>
<p>{match} stands for the words that were found.</p>
${content.rules.map(
  (rule) => html`<article><h3>${rule.says} <span class="id">(${rule.id})</span></h3>
${pairs([
  ['Level', levels[rule.level]],
  ['Why', rule.why],
  ['Safer wording', rule.instead],
  ['Rests on', bullets(rule.basis.map((entry) => basisLine(content, entry)))],
])}</article>`,
)}</section>`
}
