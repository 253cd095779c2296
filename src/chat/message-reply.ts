import type { Button } from './actions.js'
import type { Reply } from './turn.js'

/** What a short message says; parts left out are not shown. */
export interface Message {
  readonly title: string
  readonly lines: readonly string[]
  readonly buttons?: readonly Button[]
  readonly links?: readonly { readonly title: string; readonly url: string }[]
  readonly notice?: readonly string[]
}

/** A short message as the card `message` with its plain-text twin; every feature speaks briefly in the same way. */
export function messageReply({ title, lines, buttons = [], links = [], notice = [] }: Message): Reply {
  const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }))
  const data = { title, lines: asLines(lines), buttons: [...buttons], links: [...links], notice: asLines(notice) }
  return { card: { template: 'message', data }, text: [title, ...lines, ...notice].join('\n'), summary: title }
}
