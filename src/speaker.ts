import type { AskQuestion, Memories } from './answer/index.js'
import { readCardFonts } from './card-fonts.js'
import { createDispatch, type DispatchOptions, type Reply, type ReportError, type Turn } from './chat/index.js'
import type { Config } from './config.js'
import { type Content, contentFor } from './content/index.js'
import { failureReply } from './content-at-start.js'
import { looksLikePost } from './draft-check/index.js'
import { createDraftChecks, type DraftChecks } from './draft-checks.js'
import { createFeatures, type FeatureParts } from './features.js'
import { servicePages } from './help/index.js'
import type { PageRoute } from './pages/index.js'
import { cardAddresses, cardPages } from './quick-reference/index.js'
import type { WordsNow } from './words-now.js'

/** Everything that speaks one pack's words: the chat, the pages, and what is said when something fails. */
export interface Speaker {
  readonly content: Content
  readonly dispatch: (turn: Turn) => Promise<Reply | undefined>
  readonly failure: (reference: string) => Reply
  readonly pages: readonly PageRoute[]
}

/** What every speaker is handed, whichever pack it speaks. */
export interface SpeakerParts {
  readonly ask: AskQuestion
  readonly config: Config
  readonly onError: ReportError
  readonly onReply?: DispatchOptions['onReply']
  readonly memories: Memories
  /** What is known while somebody works on a post; kept from one speaker to the next. */
  readonly draftMemory?: FeatureParts['draftMemory']
  /** What answering reminders needs; without it nobody is reminded. */
  readonly review?: FeatureParts['review']
  /** The monthly digest; without it there is none. */
  readonly digest?: FeatureParts['digest']
  /** The officers' desk; without it there is none. */
  readonly desk?: FeatureParts['desk']
  /** What officers have recorded and switched; without it the pack is spoken as it is written. */
  readonly now?: Pick<WordsNow, 'lay' | 'over'>
  /** Keeps what was read of the rules from one speaker to the next. */
  readonly draftChecks?: DraftChecks
}

// without a host, so that they work at whichever address the page was opened
const { page, paper } = cardAddresses('')
const cardLinks = [
  { title: 'For Councillors', url: page('member') },
  { title: 'For staff', url: page('staff') },
  { title: 'For Councillors, one side of A4 to print (PDF)', url: paper('member') },
  { title: 'For staff, one side of A4 to print (PDF)', url: paper('staff') },
]

// a council that has not said where its pages are has none that anybody else could open
const pagesAt = ({ production, publicUrl }: Config) =>
  production && ['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname) ? {} : { pagesAt: publicUrl }

const asWritten: Pick<WordsNow, 'lay' | 'over'> = { lay: (content) => content, over: (reply) => reply }

/** Builds all that speaks from one pack, so that a changed pack can take over in one step; a rule that cannot be read throws with advice. */
export function createSpeaker(content: Content, parts: SpeakerParts): Speaker {
  const { ask, config, memories, draftMemory, review, digest, desk, now = asWritten, draftChecks = createDraftChecks() } = parts
  const addresses = cardAddresses(config.publicUrl)
  const privateChat = config.production && `https://teams.microsoft.com/l/chat/0/0?users=28:${config.production.appId}`
  const failure = (reference: string) => failureReply(content, reference)
  const dispatchFor = (council: Content) => {
    const words = now.lay(council)
    const checkDraft = draftChecks(council, words)
    return createDispatch({
      features: createFeatures({
        content: words,
        ask,
        checkDraft,
        looksLikePost,
        addresses,
        ...pagesAt(config),
        memories,
        ...(draftMemory ? { draftMemory } : {}),
        ...(privateChat ? { privateChat } : {}),
        ...(review ? { review } : {}),
        ...(digest ? { digest } : {}),
        ...(desk ? { desk } : {}),
      }),
      failure,
      onError: parts.onError,
      onReply: parts.onReply,
    })
  }
  const own = dispatchFor(content)
  const others = [...content.councils.values()].filter(({ id, tenant }) => id !== content.pack.council && tenant !== 'not stated')
  const byTenant = new Map(others.map(({ id, tenant }) => [tenant.toLowerCase(), dispatchFor(contentFor(content, id))]))
  return {
    content,
    failure,
    dispatch: async (turn) => {
      const reply = await (byTenant.get(turn.tenant?.toLowerCase() ?? '') ?? own)(turn)
      return reply && now.over(reply)
    },
    pages: [
      ...cardPages(now.lay(content), { addresses, fonts: readCardFonts(), ...(privateChat ? { bot: privateChat } : {}) }),
      ...servicePages(content, {
        questionsKeptDays: config.desk.questionsKeptDays,
        cards: cardLinks,
        ...(privateChat ? { chat: privateChat } : {}),
      }),
    ],
  }
}
