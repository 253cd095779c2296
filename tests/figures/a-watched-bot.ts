import { createDispatch, type Feature } from '../../src/chat/index.js'
import { createWatched } from '../../src/watched.js'

const answering: Feature = {
  name: 'help',
  commands: [],
  handle: async ({ event }) =>
    event.kind === 'message' && event.text.includes('help') ? { text: event.text, summary: 'Help' } : undefined,
}
const breaking: Feature = {
  name: 'draft-check',
  commands: [],
  handle: async ({ event }) => {
    if (event.kind === 'message' && event.text.includes('check')) throw new Error(event.text)
    return undefined
  },
}

/** A bot with two features whose turns and figures are watched, as src/index.ts puts them together. */
export function aWatchedBot() {
  const watched = createWatched()
  watched.lookIn({
    outbox: async () => [{ channel: 'mail', state: 'pending', deliveries: 4, overdueMs: 9_000 }],
    lastRound: () => 1_795_000_000_000,
  })
  const dispatch = createDispatch({
    features: [breaking, answering],
    onError: (_, about) => watched.turnFailed(about),
    onReply: watched.turnAnswered,
    failure: (reference) => ({ text: reference, summary: 'It failed' }),
  })
  return { watched, turn: watched.turns(dispatch) }
}
