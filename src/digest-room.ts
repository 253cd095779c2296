import type { Config } from './config.js'
import { type Content, withDecisions } from './content/index.js'
import {
  type DigestFeatureParts,
  type DigestParts,
  digestJob,
  digestPages,
  digestPaths,
  digestPurposes,
  type TellParts,
} from './digest/index.js'
import type { KeptBooks } from './kept-books.js'
import { onlyOfficers } from './officer/index.js'
import type { PageRoute } from './pages/index.js'
import { cardAddresses } from './quick-reference/index.js'
import { createQuietNow } from './quiet-now.js'
import { nextOpenMoment, type ReminderParts, type SignedLinks } from './review/index.js'
import { type Job, londonDay } from './schedule/index.js'
import { createAskedBook, createDeeds, createDigestBook, createRefusalBook, type Db, isPostgresAddress } from './store/index.js'

const dayMs = 86_400_000

/** For how long the link that stops the digest works, and the link of an officer to the mail. */
const lasts = { stop: 400 * dayMs, mail: 30 * dayMs } as const

/** What the digest stands on, in the running bot and at a terminal. */
export interface DigestRoomParts {
  readonly config: Config
  readonly db: Db
  readonly books: Pick<KeptBooks, 'training' | 'people' | 'decisions' | 'switches'>
  readonly links: SignedLinks | undefined
  /** The pack as it stands, as it was written. */
  readonly live: () => Content
}

/** The digest of the running bot: what it does in chat, its pages, and its job. */
export interface DigestRoom {
  readonly feature: DigestFeatureParts
  readonly pages: readonly PageRoute[]
  readonly jobs: readonly Job[]
}

const wordsNow =
  ({ books, live }: DigestRoomParts) =>
  async (): Promise<Content> => {
    const content = live()
    const { council } = content.pack
    const recorded = { decisions: await books.decisions.decisions(council), reviews: await books.decisions.marks(council) }
    return withDecisions(content, recorded, londonDay(Date.now()))
  }

const mostDocuments = 3

/** The papers of the suite that can be opened, as their register entries say where. */
const documentLinks = ({ documents }: Content) =>
  [...documents.values()]
    .flatMap(({ suite, title, link }) => (suite && link !== undefined ? [{ title: `Open: ${title}`, url: link }] : []))
    .slice(0, mostDocuments)

/** What composing and deciding an issue needs. */
export function digestParts(parts: DigestRoomParts): DigestParts {
  const { config, db, books, live } = parts
  const moment = isPostgresAddress(config.database) ? 'database' : Date.now
  const recess = () => live().councils.get(live().pack.council)?.recess ?? []
  const { opens, closes } = config.sending
  return {
    content: wordsNow(parts),
    book: createDigestBook(db, moment),
    deeds: createDeeds(db, moment),
    training: books.training,
    asked: createAskedBook(db),
    quiet: createQuietNow({ recess, opens, closes, isStopped: () => books.switches.isOn('pause-sending'), now: Date.now }),
    now: Date.now,
    settings: config.digest,
    links: () => [
      { title: "Open the card of Do's and Don'ts", url: cardAddresses(config.publicUrl).page('member') },
      ...documentLinks(live()),
    ],
  }
}

const addressOf = ({ config, links }: DigestRoomParts, page: keyof typeof lasts, person: number, month?: string) => {
  if (!links) return undefined
  const right = { for: digestPurposes[page], person, until: Date.now() + lasts[page], ...(month === undefined ? {} : { version: month }) }
  return `${config.publicUrl.replace(/\/+$/, '')}${digestPaths[page]}?t=${links.sign(right)}`
}

const tellParts = (
  parts: DigestRoomParts,
  own: DigestParts,
  { announce, channels, quiet }: ReminderParts,
  tenant: () => string,
): TellParts => ({
  ...own,
  ...{ people: parts.books.people, tenant, announce, channels },
  // an issue is factual when it must be, so an election period does not keep it back
  opensAt: async (at) => nextOpenMoment(at, await quiet(), [], 'factual'),
  stopPage: (person) => addressOf(parts, 'stop', person),
  mailPage: (person, month) => addressOf(parts, 'mail', person, month),
})

/** Puts the digest together; `later` is asked late, because the job is known before sending has started. */
export function createDigestRoom(
  parts: DigestRoomParts,
  later: () => { readonly reminders: ReminderParts; readonly scope: () => { readonly tenant: string } },
): DigestRoom {
  const own = digestParts(parts)
  const { links, db } = parts
  const refusals = createRefusalBook(db)
  const mailPage = (person: number, month: string) => addressOf(parts, 'mail', person, month)
  return {
    feature: { ...own, mailPage, onlyOfficers: (turn, act) => onlyOfficers(turn, refusals, act) },
    pages: links ? digestPages({ ...own, read: (token, at) => links.read(token, at) }) : [],
    jobs: [digestJob(own.settings, () => tellParts(parts, own, later().reminders, () => later().scope().tenant))],
  }
}
