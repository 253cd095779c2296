import { createHash } from 'node:crypto'
import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { announce, type Channel } from './delivery/index.js'
import type { KeptBooks } from './kept-books.js'
import { cardAddresses } from './quick-reference/index.js'
import { createQuietNow } from './quiet-now.js'
import { createSignedLinks, type LinkedRight, type Quiet, type ReminderParts, reviewPaths, type SignedLinks } from './review/index.js'

const dayMs = 86_400_000

/** For how long the links of a mail work: longer than anybody is asked. */
const linkLastsMs = 60 * dayMs

/** For how long the link to a person's own record works. */
const downloadLastsMs = 10 * 60_000

// a terminal beside the bot makes links that the bot must understand; nobody but this machine can open them
const localSecret = ({ dataDir }: Config) => createHash('sha256').update(`local links of ${dataDir}`).digest('hex')

/** What signs links: the council's secret, in local mode one of this machine's folder; without a secret there are no links. */
export function linksFor(config: Config): SignedLinks | undefined {
  const secret = config.sending.linkSecret ?? (config.production ? undefined : localSecret(config))
  return secret === undefined ? undefined : createSignedLinks(secret)
}

const addressOf = ({ publicUrl }: Config, path: string, links: SignedLinks, right: LinkedRight) =>
  `${publicUrl.replace(/\/+$/, '')}${path}?t=${links.sign(right)}`

/** The address at which a person can download their own record for ten minutes. */
export const downloadLink = (config: Config, links: SignedLinks, person: number, at: number): string =>
  addressOf(config, reviewPaths.record, links, { for: 'record', person, until: at + downloadLastsMs })

/** The link that opens the chat with the bot; in local mode the Playground. */
const chatLinkOf = ({ production, playgroundPort }: Config): string | undefined => {
  if (production) return `https://teams.microsoft.com/l/chat/0/0?users=28:${production.appId}`
  return playgroundPort === undefined ? undefined : `http://localhost:${playgroundPort}`
}

/** Where a document can be opened: by its link in the register, or, for the card of Do's and Don'ts, on the bot's own page. */
export function openDocumentAt({ publicUrl }: Config, { documents }: Content, id: string): string | undefined {
  const document = documents.get(id)
  return document?.link ?? (document?.kind === 'Card' ? cardAddresses(publicUrl).page('member') : undefined)
}

/** What the reminders of this installation are made with. */
export interface RemindingParts {
  readonly config: Config
  readonly content: () => Content
  readonly books: KeptBooks
  readonly links: SignedLinks | undefined
  readonly channels: readonly Channel[]
  /** Called when something new stands in the outbox. */
  readonly wake: () => void
}

/** When people of the pack's own council are left alone, as things stand at the moment of asking. */
export function quietFor({ config, content, books }: Pick<RemindingParts, 'config' | 'content' | 'books'>): () => Promise<Quiet> {
  const { opens, closes } = config.sending
  const recess = () => {
    const { councils, pack } = content()
    return councils.get(pack.council)?.recess ?? []
  }
  const quiet = createQuietNow({ recess, opens, closes, isStopped: () => books.switches.isOn('pause-sending'), now: Date.now })
  return async () => ({ ...(await quiet()), always: config.production === undefined })
}

/** Hands the reminders what they need; they write to the outbox, and the couriers are woken. */
export function reminderParts({ config, content, books, links, channels, wake }: RemindingParts): ReminderParts {
  return {
    ...books,
    content,
    channels,
    now: Date.now,
    announce: async (notice) => {
      const written = await announce(books.expansion, notice)
      wake()
      return written
    },
    quiet: quietFor({ config, content, books }),
    linkFor: (person, purpose, version) =>
      links &&
      addressOf(config, purpose === 'read' ? reviewPaths.read : reviewPaths.stopMail, links, {
        for: purpose,
        person,
        until: Date.now() + linkLastsMs,
        ...(version === undefined ? {} : { version }),
      }),
    openAt: (document) => openDocumentAt(config, content(), document),
    chatLink: chatLinkOf(config),
  }
}
