import type { DeskCard, DeskField, DeskListCard } from '../../cards/data.js'
import type { Button, Reply } from '../../chat/index.js'

/** What a card of the desk says; parts left out are not shown. Lines are our own words; facts may be an officer's. */
export interface DeskMessage {
  readonly title: string
  readonly faults?: readonly string[]
  readonly lines?: readonly string[]
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly fields?: readonly DeskField[]
  readonly send?: Button
  readonly buttons?: readonly Button[]
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }))

/** A card of the desk with its plain-text twin. */
export function deskReply({ title, faults = [], lines = [], facts = [], fields = [], send, buttons = [] }: DeskMessage): Reply {
  const data: DeskCard = {
    ...{ title, faults: asLines(faults), lines: asLines(lines), facts: [...facts], fields: [...fields] },
    send: send ? [send] : [],
    buttons: [...buttons],
  }
  const text = [title, ...faults, ...lines, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n')
  return { card: { template: 'desk', data }, text, summary: title }
}

/** What is said after something was done: the form that asked for it turns into this, for good, so that it is not sent twice. */
export function doneReply(message: DeskMessage): Reply {
  return { ...deskReply(message), replaces: true, lasting: true }
}

/** A form that takes the place of the card that was tapped, such as one that comes back with its faults. */
export function inPlace(message: DeskMessage): Reply {
  return { ...deskReply(message), replaces: true }
}

/** One row of a list and the button that opens it. */
export interface DeskRow {
  readonly title: string
  readonly lines: readonly string[]
  readonly open: Button
}

/** A list of the desk with its plain-text twin. */
export function deskList(title: string, lines: readonly string[], rows: readonly DeskRow[], buttons: readonly Button[] = []): Reply {
  const data: DeskListCard = {
    title,
    lines: asLines(lines),
    rows: rows.map((row) => ({ title: row.title, lines: asLines(row.lines), open: row.open })),
    buttons: [...buttons],
  }
  const text = [title, ...lines, ...rows.map((row) => [row.title, ...row.lines].join('. '))].join('\n')
  return { card: { template: 'desk-list', data }, text, summary: title }
}
