import { createSignedLinks, type LinkedRight } from '../../src/review/index.js'
import { createPeopleBook, openDatabase } from '../../src/store/index.js'
import { openTalk } from './a-talk.js'
import { writeIssues } from './an-issue.js'
import { startBot } from './start-bot.js'

const secret = 'a secret of at least thirty-two characters'
const links = createSignedLinks(secret)
const version = 'bucks-a4-card@1.0'

// how each address is opened; an address that is not here fails the first test
const ways: Readonly<Record<string, readonly (Partial<LinkedRight> | string)[]>> = {
  '/': [''],
  '/privacy': [''],
  '/terms': [''],
  '/accessibility': [''],
  '/card': ['', 'print=large'],
  '/card/staff': ['', 'print=large'],
  '/read': [{ for: 'read', version }, 't=made-up'],
  '/mail/stop': [{ for: 'stop-mail' }],
  '/digest/stop': [{ for: 'stop-digest' }, 't=made-up'],
  '/digest/mail': [{ for: 'see-digest', version: '2099-12' }],
  '/officer/status': [{ for: 'officer-status' }, 't=made-up'],
  '/officer/report': [{ for: 'officer-report', version: '2026-Q3' }],
}
// these answer with no page: a machine reads them, or a program for tables or paper
const files: Readonly<Record<string, Partial<LinkedRight> | string>> = {
  '/healthz': '',
  '/readyz': '',
  '/card.pdf': '',
  '/card/staff.pdf': '',
  '/my-record.csv': { for: 'record' },
  '/officer/status.csv': { for: 'officer-status' },
  '/officer/report.csv': { for: 'officer-report', version: '2026-Q3' },
}

const decided = { verb: 'officer-decided', document: 'bucks-a4-card', day: '2026-11-10', minute: '7', body: 'Full Council' }
const decisions = [
  { ...decided, of: '0.1 draft', status: 'Recommended' },
  { ...decided, of: '0.1 draft', status: 'Adopted', version: '1.0', changed: 'It is the first adopted card.' },
  { verb: 'officer-ask-to-read', version, sure: true },
]

/** Every page of a running bot, each with an address that opens it, and the addresses that answer with no page. */
export interface EveryPage {
  readonly pages: readonly (readonly [name: string, address: string])[]
  readonly files: readonly string[]
  /** The paths that the web server answers, as it says itself, and those that are opened here. */
  readonly answered: readonly string[]
  readonly known: readonly string[]
  stop(): Promise<void>
}

// the first mail that the stand-in for Graph was given, once there is one
const mailAt = async (sent: string): Promise<string> => {
  for (let looked = 0; looked < 100; looked++) {
    const [path] = /\/mail\/[^"]+/.exec(await (await fetch(sent)).text()) ?? []
    if (path) return `${sent}${path}`
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error('No mail was sent.')
}

/** Starts the bot with something to show on each page: a digest, an adopted document, and people who are asked to read it. */
export async function openEveryPage(): Promise<EveryPage> {
  const loaded = `--import=${new URL(`file://${__dirname}/tell-routes.mjs`).href}`
  const bot = await startBot({ PLAYGROUND: 'off', LINK_SECRET: secret, NODE_OPTIONS: loaded })
  const talk = await openTalk(bot.address)
  await talk.say('hi')
  const db = await openDatabase(bot.dataDir)
  const officers = await createPeopleBook(db, Date.now).active('local', 'officer')
  const person = officers.find(({ address }) => address.startsWith('you-'))?.id ?? 0
  await writeIssues(db)
  await db.destroy()
  for (const tap of decisions) await talk.tap(tap)
  await talk.close()
  const addressOf = (path: string, way: Partial<LinkedRight> | string) => {
    const right = { for: 'read', person, until: Date.now() + 600_000 } as const
    return `${bot.address}${path}?${typeof way === 'string' ? way : `t=${links.sign({ ...right, ...way })}`}`
  }
  const sent = /http:\/\/127\.0\.0\.1:\d+(?= shows)/.exec(bot.output())?.[0] ?? ''
  return {
    pages: [
      ...Object.entries(ways).flatMap(([path, queries]) =>
        queries.map((way) => [`${path} ${typeof way === 'string' ? way : ''}`.trim(), addressOf(path, way)] as const),
      ),
      ['what people would get', sent],
      ['a mail that people would get', await mailAt(sent)],
      ['nothing there', `${sent}/nothing`],
    ],
    files: Object.entries(files).map(([path, way]) => addressOf(path, way)),
    answered: [...bot.output().matchAll(/^answers (\S+)$/gm)].map(([, path = '']) => path),
    known: [...Object.keys(ways), ...Object.keys(files)],
    stop: async () => void (await bot.stop()),
  }
}
