import { londonDay } from '../chat/index.js'
import { accountFor, publishedLimits, shortestRun } from '../delivery/index.js'
import {
  type AskedNow,
  askToRead,
  type CampaignAccount,
  campaignAccount,
  createReadingWays,
  planCampaign,
  type ReadingPlan,
  waysFor,
} from '../review/index.js'
import type { Campaign } from '../store/index.js'
import { createProgressBar } from './progress-bar.js'
import { campaignMeant, notStarted, sameRunning } from './remind-campaign.js'
import type { RemindDesk } from './remind-desk.js'
import { type Followed, follow, type Standing } from './remind-follow.js'
import type { RemindValues } from './remind-options.js'
import { accountLines, campaignLine, momentWords, personLines, planJson, planLines } from './remind-words.js'
import type { Terminal } from './terminal.js'

const dayMs = 86_400_000

const meant = async ({ content, books, reminders }: RemindDesk, values: RemindValues): Promise<Campaign> => {
  const now = reminders.now()
  const campaign = campaignMeant(content, values, londonDay(now))
  const running = values.again ? undefined : sameRunning(await books.campaigns.running(campaign.council), campaign)
  return running ?? notStarted(campaign, now)
}

const refuseEmpty = ({ asked, leftOut }: ReadingPlan) => {
  if (asked.length + leftOut.length === 0)
    throw new Error('The directory names nobody in this audience yet. Start the bot once, so that it reads the groups in councils.yaml.')
}

const lastsWords = ({ asked }: ReadingPlan) => {
  const mails = asked.filter(({ ways }) => ways[0].channel === 'mail').length
  const minutes = Math.ceil(shortestRun(mails, publishedLimits.mail('')) / 60_000)
  return mails < 2
    ? []
    : [`The mail alone takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} at the pace that Exchange allows.`]
}

/** Prints who would be asked, how and why. Nothing is written and nothing is sent. */
export async function planCommand(desk: RemindDesk, values: RemindValues, terminal: Terminal): Promise<number> {
  const campaign = await meant(desk, values)
  const plan = await planCampaign(desk.reminders, desk.scope, desk.content, campaign)
  refuseEmpty(plan)
  const lines = [
    ...[campaign.id === 0 ? 'A new campaign.' : `Campaign ${campaignLine(campaign)}`],
    ...[
      'This names people. It is for whoever sends reminders, and for nothing else.',
      ...personLines(plan),
      '',
      ...planLines(plan),
      ...lastsWords(plan),
      'Nothing was written, and nothing was sent.',
    ],
  ]
  if (values.json) terminal.print(JSON.stringify(planJson(campaign, plan)))
  else for (const line of lines) terminal.print(line)
  return 0
}

const ends: Readonly<Record<Followed, string | undefined>> = {
  settled: undefined,
  later: 'The rest is due later. The bot sends it; "remind status" tells how it stands.',
  'nobody-sends':
    'Nothing moves: no bot seems to be running. It stays in the outbox. Start the bot, or add --here to send from this terminal.',
}

async function carry(desk: RemindDesk, look: () => Promise<Standing>, terminal: Terminal): Promise<Followed> {
  const sending = desk.startCouriers()
  const nextDue = () => desk.books.outbox.nextDue(sending?.channels ?? desk.reminders.channels)
  try {
    const bar = createProgressBar(terminal.errors)
    const end = await follow({ look, nextDue, bar, wait: terminal.wait, now: terminal.now, sendsHere: sending !== undefined })
    const words = ends[end]
    if (words !== undefined) terminal.tell(words)
    return end
  } finally {
    await sending?.stop()
  }
}

const isTroubled = ({ dead, held, unknown, addsUp }: Pick<CampaignAccount, 'dead' | 'held' | 'unknown' | 'addsUp'>): boolean =>
  dead + held + unknown > 0 || !addsUp

/** Follows one campaign and prints its account at the end. */
export async function carryCampaign(desk: RemindDesk, campaign: Campaign, terminal: Terminal): Promise<number> {
  const books = { campaigns: desk.books.campaigns, desk: desk.desk }
  await carry(
    desk,
    async () => {
      const { due, open, unknown } = await campaignAccount(books, campaign)
      return { all: due, waiting: open + unknown }
    },
    terminal,
  )
  const account = await campaignAccount(books, campaign)
  for (const line of [campaignLine(campaign), ...accountLines(account)]) terminal.print(line)
  return isTroubled(account) ? 1 : 0
}

const personMeant = async ({ reminders, scope }: RemindDesk, to: string) => {
  const groups = await Promise.all(
    (['member', 'staff', 'officer'] as const).map((audience) => reminders.people.active(scope.tenant, audience)),
  )
  const wanted = to.toLowerCase()
  const found = groups.flat().find(({ directoryId, address }) => [directoryId, address].some((one) => one.toLowerCase() === wanted))
  if (!found)
    throw new Error('--to names nobody in the directory. Give the e-mail address or the directory id of one person, such as your own.')
  return found
}

const sendTest = async (desk: RemindDesk, values: RemindValues, to: string, terminal: Terminal) => {
  const { reminders, scope, content } = desk
  const campaign = await meant(desk, values)
  const person = await personMeant(desk, to)
  const [first, ...others] = waysFor(reminders.channels, person.channelsOff)
  if (!first) throw new Error('This person has turned every way off, so nothing was sent.')
  const now = reminders.now()
  const asked = { person, because: campaign.because, stage: 'test', ways: [first, ...others], dueAt: now, expiresAt: now + dayMs } as const
  const words = { content, campaign, linkFor: reminders.linkFor, openAt: reminders.openAt, chatLink: reminders.chatLink }
  // a test may be repeated, so its key names the second; it settles nothing and belongs to no campaign
  const cause = { tenant: scope.tenant, kind: 'test-read', version: '', stage: new Date(now).toISOString().slice(0, 19) }
  const recipients = [{ person: person.id, ways: createReadingWays(words)(asked) }]
  const { notice } = await reminders.announce({ ...cause, recipients, dueAt: now, expiresAt: now + dayMs, priority: 10 })
  const look = async () => {
    const { open, unknown } = await accountFor(desk.desk, notice)
    return { all: 1, waiting: open + unknown }
  }
  await carry(desk, look, terminal)
  const account = await accountFor(desk.desk, notice)
  terminal.print(account.sent === 1 ? 'The test was sent to one person.' : 'The test was not sent, or not yet. See "remind dead".')
  return account.sent === 1 ? 0 : 1
}

const tellAsked = ({ plan, added }: AskedNow, terminal: Terminal) => {
  terminal.tell(`${added} written to the outbox.`)
  const first = plan.asked[0]
  if (first && first.dueAt > Date.now() + 60_000) terminal.tell(`People are left alone now. It goes out from ${momentWords(first.dueAt)}.`)
}

/** Starts or goes on with a campaign: shows the plan, asks, writes, and follows it to the end. With `--to` one person gets a test. */
export async function sendCommand(desk: RemindDesk, values: RemindValues, terminal: Terminal): Promise<number> {
  if (values.to !== undefined) return sendTest(desk, values, values.to, terminal)
  const { reminders, scope, content, books } = desk
  const campaign = await meant(desk, values)
  const plan = await planCampaign(reminders, scope, content, campaign)
  refuseEmpty(plan)
  for (const line of [...planLines(plan), ...lastsWords(plan)]) terminal.tell(line)
  const question = `Ask ${plan.asked.length} people to read ${campaign.document}, version ${campaign.version}?`
  if (!values.yes && !(await terminal.confirm(question))) {
    terminal.print('Nothing was written, and nothing was sent.')
    return 0
  }
  const started = campaign.id === 0 ? await books.campaigns.start(campaign) : campaign
  tellAsked(await askToRead(reminders, scope, content, started), terminal)
  return carryCampaign(desk, started, terminal)
}
