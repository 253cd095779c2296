import {
  pauseSending,
  putBack,
  putUpBanner,
  readWithdrawable,
  readWords,
  resumeSending,
  takeDownBanner,
  withdraw,
} from '../officer/index.js'
import { type TerminalDesk, whoActs } from './officer-desk.js'
import type { OfficerValues } from './officer-options.js'
import type { Terminal } from './terminal.js'

type Turned = (desk: TerminalDesk, who: string, words: readonly string[]) => Promise<{ changed: boolean; now: string }>

const words = (typed: string, label: string, most: number, shown = false) => {
  const { value, fault } = readWords(typed, { label, most, needed: 'please write it after the command, in quotes.', shown })
  if (value === undefined) throw new Error(fault)
  return value
}

const found = ({ content }: TerminalDesk, id: string | undefined) => {
  const read = readWithdrawable(content, id)
  if (!read.found) throw new Error(read.fault)
  return read.found
}

const turns: Readonly<Record<string, Turned>> = {
  pause: async ({ books }, who, [reason = '']) => ({
    changed: await pauseSending(books.deeds, who, words(reason, 'Reason', 200)),
    now: 'Sending is paused.',
  }),
  resume: async ({ books }, who) => ({ changed: await resumeSending(books.deeds, who), now: 'Sending is on.' }),
  banner: async ({ books }, who, [line = '']) => ({
    changed: await putUpBanner(books.deeds, who, words(line, 'The line', 200, true)),
    now: 'The line stands above every answer.',
  }),
  'banner-down': async ({ books }, who) => ({ changed: await takeDownBanner(books.deeds, who), now: 'No line is up.' }),
  withdraw: async (desk, who, [id, reason = '']) => {
    const what = found(desk, id)
    const changed = await withdraw(desk.books.deeds, who, what, words(reason, 'Reason', 300))
    return { changed, now: `Withdrawn: ${what.kind} ${what.id}. People see that it is being reviewed.` }
  },
  'put-back': async (desk, who, [id]) => {
    const what = found(desk, id)
    return { changed: await putBack(desk.books.deeds, who, what), now: `Back again: ${what.kind} ${what.id}.` }
  },
}

const list = async ({ books }: TerminalDesk, { json }: OfficerValues, { print }: Terminal) => {
  const all = await books.switches.all()
  const on = all.filter(({ isOn }) => isOn)
  if (json) print(JSON.stringify(on))
  else for (const { name, reason, setBy, setAt } of on) print(`${name}  ${reason}  (${setBy}, ${new Date(setAt).toISOString()})`)
  if (!json && on.length === 0) print('Every switch is off: sending is on, no line is up, nothing is withdrawn.')
  return 0
}

/** `officer switch`: lists the switches that are on, or turns one; a running bot follows within a minute. */
export async function switchCommand(
  desk: TerminalDesk,
  [name, ...rest]: readonly string[],
  values: OfficerValues,
  terminal: Terminal,
): Promise<number> {
  if (name === undefined) return list(desk, values, terminal)
  const turn = Object.hasOwn(turns, name) ? turns[name] : undefined
  if (!turn) throw new Error(`"officer switch" takes ${Object.keys(turns).join(', ')}.`)
  const { changed, now } = await turn(desk, whoActs(values.as), rest)
  terminal.print(changed ? now : `${now} It stood like that already.`)
  return 0
}
