import type { Content } from '../../src/content/index.js'
import { openDatabase } from '../../src/store/index.js'
import { openTalk } from './a-talk.js'
import { writeIssues } from './an-issue.js'
import { beginWalk, type Heard } from './every-reply.js'
import { startBot } from './start-bot.js'
import { transcript } from './transcript.js'

const asMember = [
  'hello',
  'help',
  'settings',
  'my record',
  'reminders',
  'digest',
  'digest 99',
  'digest settings',
  'stop digest',
  'card',
  'staff card',
  'check',
  'can i post about council tax and planning',
  'quantum tax on bees',
  ...transcript.flatMap(({ say }) => say ?? []),
]
const asOfficer = ['digest draft', 'desk', 'questions', 'status', 'status bars', 'documents', 'manage training', 'log', 'switches']

const question = { verb: 'send-question', question: 'May I share a video of a fly-tipper?', tell: 'true' }

const isReminder = (card: unknown) => JSON.stringify(card).includes('Please read:')

/** What the bot says to a Member who is an officer too: the walk through everything, and the guidance on every topic. */
export interface Said {
  readonly replies: readonly Heard[]
  readonly topics: readonly Heard[]
  readonly verbs: ReadonlySet<string>
}

/** Starts the bot, walks through everything that a Member and an officer can say and tap, and stops it. */
export async function walkEverywhere(content: Content): Promise<Said> {
  const bot = await startBot({ PLAYGROUND: 'off', MESSAGES_A_MINUTE: '100000', MESSAGES_A_SECOND: '100000' })
  const talk = await openTalk(bot.address)
  const walk = beginWalk(talk)
  try {
    await talk.say('hi')
    const db = await openDatabase(bot.dataDir)
    await writeIssues(db)
    await db.destroy()
    // more than a page of the officers' list holds
    for (let sent = 0; sent < 12; sent++) await talk.tap(question)
    await walk.from([...asMember, ...asOfficer])
    for (let looked = 0; !talk.heard.some(isReminder) && looked < 150; looked++) await new Promise((later) => setTimeout(later, 100))
    await walk.on('a reminder that came by itself', talk.heard.filter(isReminder).slice(0, 1))
    await walk.on('in a channel', await talk.mention('check: ring Mrs Smith on 07700 900123 please'))
    await walk.on('in a channel', await talk.mention('card'))
    const topics: Heard[] = []
    for (const topic of content.topics.keys())
      for (const card of await talk.tap({ verb: 'topic', topic })) topics.push({ after: `topic ${topic}`, card })
    return { replies: walk.replies, topics, verbs: walk.verbs }
  } finally {
    await talk.close()
    await bot.stop()
  }
}
