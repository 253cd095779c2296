import { type Command, isCommand } from './chat/index.js'
import type { Content } from './content/index.js'
import { draftIn, looksLikePost } from './draft-check/index.js'
import { createFeatures, type FeatureParts } from './features.js'

const mustNotBeCalled = (): never => {
  throw new Error('This only lists commands; nobody is answered here.')
}

// these list their commands without looking at what they are handed
const noBooks = {} as NonNullable<FeatureParts['review']>
const noDigest = {} as NonNullable<FeatureParts['digest']>

const commandsOf = (content: Content): readonly Command[] => {
  const features = createFeatures({
    content,
    ask: mustNotBeCalled,
    checkDraft: mustNotBeCalled,
    looksLikePost: mustNotBeCalled,
    addresses: {},
    review: noBooks,
    digest: noDigest,
  })
  return features.flatMap(({ commands }) => commands)
}

/** The commands that everybody has and that the menu of the app in Teams shows; what officers type is not among them. */
export function menuCommands(content: Content): readonly Command[] {
  return commandsOf(content).filter(({ inMenu }) => inMenu !== false)
}

/** What the chat takes words for before it looks for an answer: a command, a draft, or `undefined` for a question. */
export function takenAs(content: Content, text: string): 'command' | 'post' | undefined {
  if (commandsOf(content).some((command) => isCommand(command, text))) return 'command'
  return draftIn(text) !== undefined || looksLikePost(text) ? 'post' : undefined
}
