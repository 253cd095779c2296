import { startPostgres } from '../store/postgres.js'
import { type MeasuredBot, startOurs } from './bots.js'
import { knowMembers, recorded, version } from './crowd.js'
import { createSender, paced, type Shot, within } from './load.js'
import type { Outside } from './outside.js'
import { mixedTurns, says, taps } from './turn-shots.js'

interface Said {
  readonly text?: string
  readonly attachments?: readonly { readonly content: { readonly fallbackText: string } }[]
}

const wordsIn = (body: string): string => {
  const { text, attachments } = JSON.parse(body || '{}') as Said
  return attachments?.[0]?.content.fallbackText ?? text ?? body
}

/** Sends one request to one instance and answers all that came of it: the HTTP answer of a tap, and what was posted into the chat. */
const telling =
  (outside: Outside) =>
  async ({ port }: MeasuredBot, { body, headers }: Shot) => {
    outside.replies()
    const address = `http://127.0.0.1:${port}/api/messages`
    const answer = await fetch(address, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } })
    const [said, posts] = [await answer.text(), outside.replies().map(wordsIn)]
    return { posts: posts.length, words: [said, ...posts].join('\n') }
  }

const sameBehaviour = async (outside: Outside, one: MeasuredBot, two: MeasuredBot, place: string) => {
  const tell = telling(outside)
  const { authorization } = outside
  const say = (bot: MeasuredBot, person: number, text: string) => tell(bot, says(authorization, person, text))
  const meetings = [one, two, two, one].map((bot, n) => ({ bot, person: n < 2 ? 1 : 2 }))
  const posts: number[] = []
  for (const { bot, person } of meetings) posts.push((await say(bot, person, 'card')).posts)
  // somebody whom the council's list does not know
  await say(one, 503, 'I am staff')
  const settings = (await say(two, 503, 'settings')).words.includes('you are staff')
  const tapAt = (bot: MeasuredBot) => tell(bot, taps(authorization, 4, { verb: 'acknowledge', version }))
  await Promise.all([tapAt(one), tapAt(two), tapAt(one), tapAt(two)])
  const recordShows = (await say(two, 4, 'my record')).words.toLowerCase().includes('0.1 draft')
  const question = 'Can I share a post from my party?'
  // the first turn of a person brings the welcome too
  await say(one, 5, question)
  await say(one, 5, question)
  const whyThere = await say(one, 5, 'why?')
  await say(one, 5, question)
  const whyElsewhere = await say(two, 5, 'why?')
  return {
    'welcomed once a person, whichever instance': posts.join() === '2,1,2,1',
    'a setting made at one holds at the other': settings,
    'four taps at once at both, recorded': await recorded(place),
    'a record made at one shows at the other': recordShows,
    '"why?" is understood at the instance that answered': whyThere.words.length > 0 && !whyThere.words.includes('No guidance'),
    '"why?" is understood at the other': whyThere.words === whyElsewhere.words,
  }
}

const limitsOf = async (outside: Outside, root: string, place: string) => {
  const few = { DATABASE_URL: place, MESSAGES_A_MINUTE: '6' }
  const bots = [await startOurs(outside, root, few), await startOurs(outside, root, few)]
  const tell = telling(outside)
  let answered = 0
  for (let n = 0; n < 20; n++) {
    const bot = bots[n % bots.length]
    const words = bot ? (await tell(bot, says(outside.authorization, 900, 'card'))).words : ''
    if (words.trim() !== '' && !words.includes('One moment')) answered += 1
  }
  for (const bot of bots) await bot.stop()
  return { 'limit a person a minute': 6, 'answered of 20 in a row over two instances': answered }
}

/** Two instances on one PostgreSQL, every request to the next of them in turn; undefined where PostgreSQL is not installed. */
export async function twoBots(outside: Outside, root: string, seconds: number): Promise<object | undefined> {
  const postgres = await startPostgres({ durable: true })
  if (!postgres) return undefined
  try {
    const place = postgres.database('two')
    await knowMembers(place, 200)
    const bots = [await startOurs(outside, root, { DATABASE_URL: place }), await startOurs(outside, root, { DATABASE_URL: place })]
    const [one, two] = bots as [MeasuredBot, MeasuredBot]
    const behaviour = await sameBehaviour(outside, one, two, place)
    const { send, close } = createSender(bots.map(({ port }) => port))
    const next = mixedTurns(outside.authorization, 200)
    for (let n = 0; n < 600; n++) await send(next())
    const { sent, failed, times } = await paced(send, next, 50, seconds)
    close()
    for (const bot of bots) await bot.stop()
    const load = { sent, failed, 'p50 ms': within(times, 0.5), 'p99 ms': within(times, 0.99) }
    return { ...behaviour, ...(await limitsOf(outside, root, place)), '50 a second over both': load }
  } finally {
    postgres.stop()
  }
}
