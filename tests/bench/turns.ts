import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compilePrograms } from '../chaos/programs.js'
import { asDeployed, collecting, type MeasuredBot, startEcho, startOurs } from './bots.js'
import { reminderMinute } from './crowd.js'
import { heldByLaps } from './held.js'
import { createSender, flatOut, type Load, paced, within } from './load.js'
import { startOutside } from './outside.js'
import { soak } from './soak.js'
import { mixedTurns, says } from './turn-shots.js'
import { twoBots } from './two-bots.js'

// Whole turns over HTTP, as Teams sends them, against a plain echo bot in the same run: npm run bench -- --seconds 20 --soak 30
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    soak: { type: 'string', default: '0' },
    root: { type: 'string' },
    only: { type: 'string', default: 'turns,crowd,two' },
  },
})
const seconds = Number(values.seconds)
const minutes = Number(values.soak)
const root = values.root ?? fileURLToPath(new URL('../..', import.meta.url))
const wanted = values.only.split(',')
const people = 200
const lanes = 16
const say = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`)
const round = (value: number) => Math.round(value * 100) / 100

const outside = await startOutside()

const firstAnswer = async (bot: MeasuredBot) => {
  const begun = performance.now()
  const { send, close } = createSender([bot.port])
  await send(says(outside.authorization, 1, 'Can I share a post from my party?'))
  close()
  return Math.round(bot.startMs + performance.now() - begun)
}

const figures = ({ sent, failed, seconds: took, times }: Load) => ({
  sent,
  failed,
  'a second': round(sent / took),
  'p50 ms': within(times, 0.5),
  'p99 ms': within(times, 0.99),
})

const measure = async (name: string, bot: MeasuredBot) => {
  say({
    bot: name,
    'start to first answer ms': await firstAnswer(bot),
    'of that on a processor': bot.cpuMs(),
    'resident MB': bot.residentMb(),
  })
  const { send, close } = createSender([bot.port])
  const next = mixedTurns(outside.authorization, people)
  // everybody is met and welcomed once, and the engine of Node warms up, before anything is timed
  for (let n = 0; n < people * 5; n++) await send(next())
  outside.replies()
  const even = await paced(send, next, 50, seconds)
  say({ bot: name, load: '50 a second', ...figures(even), 'resident MB': bot.residentMb() })
  outside.replies()
  const before = bot.cpuMs()
  const most = await flatOut(send, next, lanes, seconds)
  const cpu = (bot.cpuMs() - before) / most.sent
  const replies = outside.replies().length
  say({ bot: name, load: 'flat out', ...figures(most), replies, 'cpu ms a turn': round(cpu), 'resident MB': bot.residentMb() })
  close()
}

const turns = async () => {
  const programs = compilePrograms()
  const echo = await startEcho(outside, programs)
  await measure('echo', echo)
  await echo.stop()
  const ours = await startOurs(outside, root)
  await measure('ours', ours)
  await ours.stop()
  // Node lets garbage lie while there is memory to be had; the container file says how much it may have
  const { flags, env } = asDeployed(root)
  const smallEcho = await startEcho(outside, programs, env, flags)
  await measure('echo as the container starts ours', smallEcho)
  await smallEcho.stop()
  const small = await startOurs(outside, root, env, flags)
  await measure('ours as the container starts it', small)
  await small.stop()
  programs.clear()
}

const longRun = async () => {
  const { flags, env } = asDeployed(root)
  const bot = await startOurs(outside, root, env, [...flags, ...collecting])
  const { send, close } = createSender([bot.port])
  const { load, looks, mbAnHour } = await soak(send, mixedTurns(outside.authorization, people), minutes, async () => {
    outside.replies()
    return bot.heldMb()
  })
  const memory = looks.map(({ mb }) => mb)
  const ends = { 'held MB, least': Math.min(...memory), most: Math.max(...memory), 'MB an hour': mbAnHour }
  say({ soak: minutes, ...figures(load), ...ends, 'resident MB at the end': bot.residentMb() })
  close()
  await bot.stop()
}

const held = async () => {
  const { flags, env } = asDeployed(root)
  const bot = await startOurs(outside, root, env, [...flags, ...collecting])
  const { send, close } = createSender([bot.port])
  const { laps, mbAnHour } = await heldByLaps(send, mixedTurns(outside.authorization, people), seconds, () => {
    outside.replies()
    return bot.heldMb()
  })
  say({ 'held MB by turns': laps.map(({ turns, mb }) => `${turns}: ${mb}`), 'second half, MB an hour': round(mbAnHour) })
  close()
  await bot.stop()
}

if (wanted.includes('turns')) await turns()
if (wanted.includes('held')) await held()
if (wanted.includes('crowd')) say(await reminderMinute(outside, root, 1_000, 60))
if (wanted.includes('two')) say((await twoBots(outside, root, seconds)) ?? { 'two instances': 'left out: PostgreSQL is not installed' })
if (minutes > 0) await longRun()
outside.close()
process.exit()
