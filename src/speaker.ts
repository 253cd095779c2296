import type { AskQuestion, Memories } from './answer/index.js'
import { readCardFonts } from './card-fonts.js'
import { createDispatch, type Reply, type ReportError, type Turn } from './chat/index.js'
import type { Config } from './config.js'
import { type Content, contentFor } from './content/index.js'
import { failureReply } from './content-at-start.js'
import { createDraftCheck, looksLikePost } from './draft-check/index.js'
import { electionPeriods } from './election-periods.js'
import { createFeatures, type FeatureParts } from './features.js'
import type { PageRoute } from './pages/index.js'
import { cardAddresses, cardPages } from './quick-reference/index.js'

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
  readonly memories: Memories
  /** What answering reminders needs; without it nobody is reminded. */
  readonly review?: FeatureParts['review']
  /** The officers' desk; without it there is none. */
  readonly desk?: FeatureParts['desk']
}

/** Builds all that speaks from one pack, so that a changed pack can take over in one step; a rule that cannot be read throws with advice. */
export function createSpeaker(content: Content, { ask, config, onError, memories, review, desk }: SpeakerParts): Speaker {
  const addresses = cardAddresses(config.publicUrl)
  const privateChat = config.production && `https://teams.microsoft.com/l/chat/0/0?users=28:${config.production.appId}`
  const failure = (reference: string) => failureReply(content, reference)
  const dispatchFor = (words: Content) => {
    const checkDraft = createDraftCheck(words.rules, { words: words.words, elections: electionPeriods(words) })
    const bot = privateChat ? { privateChat } : {}
    return createDispatch({
      features: createFeatures({
        content: words,
        ask,
        checkDraft,
        looksLikePost,
        addresses,
        memories,
        ...bot,
        ...(review ? { review } : {}),
        ...(desk ? { desk } : {}),
      }),
      failure,
      onError,
    })
  }
  const own = dispatchFor(content)
  const others = [...content.councils.values()].filter(({ id, tenant }) => id !== content.pack.council && tenant !== 'not stated')
  const byTenant = new Map(others.map(({ id, tenant }) => [tenant.toLowerCase(), dispatchFor(contentFor(content, id))]))
  return {
    content,
    failure,
    dispatch: (turn) => (byTenant.get(turn.tenant?.toLowerCase() ?? '') ?? own)(turn),
    pages: cardPages(content, { addresses, fonts: readCardFonts(), ...(privateChat ? { bot: privateChat } : {}) }),
  }
}
