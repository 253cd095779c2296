import type { Config } from '../config.js'
import { askToRead, campaignAccount } from '../review/index.js'
import type { Campaign, DeskPort } from '../store/index.js'
import { openRemindDesk, type RemindDesk, type RemindDeskOptions } from './remind-desk.js'
import { type RemindValues, remindUsage } from './remind-options.js'
import { carryCampaign, planCommand, sendCommand } from './remind-send.js'
import { accountLines, campaignLine } from './remind-words.js'
import type { Terminal } from './terminal.js'

type Task = (desk: RemindDesk, values: RemindValues, terminal: Terminal, word: string | undefined) => Promise<number>

const numberIn = (word: string | undefined, what: string): number => {
  if (word === undefined || !/^\d+$/.test(word)) throw new Error(`Name ${what} by its number. "remind status" and "remind dead" list them.`)
  return Number(word)
}

const campaignIn = async ({ books }: RemindDesk, word: string | undefined): Promise<Campaign> => {
  const id = numberIn(word, 'the campaign')
  const found = await books.campaigns.find(id)
  if (!found) throw new Error(`There is no campaign ${id}. "remind status" lists them.`)
  return found
}

const booksOf = ({ books, desk }: RemindDesk) => ({ campaigns: books.campaigns, desk })

const status: Task = async (desk, { json }, { print }, word) => {
  const all = word === undefined ? await desk.books.campaigns.all(desk.scope.council) : [await campaignIn(desk, word)]
  const found = await Promise.all(all.map(async (campaign) => ({ campaign, account: await campaignAccount(booksOf(desk), campaign) })))
  const asWords = ({ campaign, account }: (typeof found)[number]) =>
    [campaignLine(campaign), ...accountLines(account).map((text) => `    ${text}`)].join('\n')
  const lines = found.map((one) => (json ? JSON.stringify(one) : asWords(one)))
  for (const line of lines.length === 0 && !json ? ['There is no campaign yet.'] : lines) print(line)
  return found.every(({ account }) => account.addsUp) ? 0 : 1
}

const cancel: Task = async (desk, _values, { print }, word) => {
  const campaign = await campaignIn(desk, word)
  const done = await desk.books.campaigns.cancel(campaign.id)
  await desk.books.outbox.retire()
  print(done ? `Called off: ${campaignLine(campaign)}` : 'It was called off before.')
  for (const line of accountLines(await campaignAccount(booksOf(desk), campaign))) print(line)
  return 0
}

const resume: Task = async (desk, _values, terminal) => {
  const running = await desk.books.campaigns.running(desk.scope.council)
  if (running.length === 0) terminal.print('No campaign is running.')
  let result = 0
  for (const campaign of running) {
    const { added } = await askToRead(desk.reminders, desk.scope, desk.content, campaign)
    terminal.tell(`${campaignLine(campaign)}: ${added} written to the outbox.`)
    result = Math.max(result, await carryCampaign(desk, campaign, terminal))
  }
  return result
}

const meanings = { dead: 'never arrived; may be tried again', held: 'may have arrived; can only be let go' } as const

type Waiting = Awaited<ReturnType<DeskPort['waiting']>>[number]

const waitingLine = ({ id, notice, channel, state, status: answer, error }: Waiting) => {
  const evidence = [answer, error].filter((one) => one !== null).join(' ') || 'no answer'
  return `${id}  notice ${notice}  ${channel}  ${state}: ${meanings[state === 'held' ? 'held' : 'dead']}  (${evidence})`
}

const dead: Task = async ({ desk }, { json }, { print }) => {
  const waiting = await desk.waiting()
  const lines = waiting.map((one) => (json ? JSON.stringify(one) : waitingLine(one)))
  for (const line of lines.length === 0 && !json ? ['Nothing waits for you.'] : lines) print(line)
  return 0
}

const retry: Task = async ({ desk }, _values, { print }, word) => {
  const done = await desk.retry(numberIn(word, 'the delivery'))
  print(
    done
      ? 'It is tried again.'
      : 'That is not a dead delivery. One that may have arrived is never sent again: let it go with "remind discard".',
  )
  return done ? 0 : 1
}

const discard: Task = async ({ desk }, _values, { print }, word) => {
  const done = await desk.discard(numberIn(word, 'the delivery'))
  print(done ? 'Let go. It counts as cancelled.' : 'That delivery does not wait for anybody.')
  return done ? 0 : 1
}

const tasks: Readonly<Record<string, Task>> = { plan: planCommand, send: sendCommand, resume, cancel, status, dead, retry, discard }

/** Reminders at a terminal. Answers 0 when all is well, 1 when somebody must look, 2 for a command that is not understood. */
export async function remindCommand(
  [name = '', word]: readonly string[],
  values: RemindValues,
  config: Config,
  terminal: Terminal,
  options: RemindDeskOptions = {},
): Promise<number> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) {
    terminal.tell(remindUsage)
    return 2
  }
  const desk = await openRemindDesk(config, { here: values.here ?? false, ...options })
  try {
    const result = await task(desk, values, terminal, word)
    if (values.show && desk.page !== undefined) {
      terminal.tell(`${desk.page} shows what people would get. End with Ctrl+C.`)
      await terminal.untilStopped()
    }
    return result
  } finally {
    await desk.close()
  }
}
