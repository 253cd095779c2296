import type { Config } from './config.js'
import { type Content, loadContent } from './content/index.js'
import { createTokens } from './graph/index.js'
import { startLocalCouncil } from './local-council.js'
import { checkOf, databaseFinding, expiryFindings, type Finding, machineFindings, wordsFindings } from './preflight/index.js'
import { graphFindings, type TokensFor } from './preflight-graph.js'
import { expiriesOf, lookAtMachine, seeDatabase } from './preflight-machine.js'
import { londonDay } from './schedule/index.js'
import { createDecisionBook, createSwitchBook, openEmptyDatabase } from './store/index.js'
import { createWordsNow } from './words-now.js'

/** What can be told of this machine alone, at once; an expired certificate is among it. */
export const findingsHere = (config: Config, now: number): readonly Finding[] => [
  ...machineFindings(lookAtMachine(config)),
  ...expiryFindings(expiriesOf(config), londonDay(now)),
]

/** The pack with what officers have recorded laid over it; the pack alone where the database is not ready for that. */
const withRecorded = async (content: Content, place: string, now: number): Promise<Content> => {
  const db = openEmptyDatabase(place)
  try {
    const books = { decisions: createDecisionBook(db, () => now), switches: createSwitchBook(db, () => now) }
    const words = await createWordsNow({ ...books, councils: [...content.councils.keys()], now: () => now })
    return words.lay(content)
  } catch {
    return content
  } finally {
    await db.destroy()
  }
}

const wordsOf = async (config: Config, isDatabaseThere: boolean, now: number, read: Content | undefined) => {
  const { content, faults } = read ? { content: read, faults: [] } : loadContent(config.contentDir)
  if (!content) {
    const says = `The words have ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, so the bot does not start.`
    return { content, findings: [checkOf('Guidance').fail(says, 'Run "content check", which names each with its remedy.')] }
  }
  const recorded = isDatabaseThere ? await withRecorded(content, config.database, now) : content
  return { content, findings: wordsFindings(recorded) }
}

const askGraph = async (config: Config, content: Content | undefined, tokensFor: TokensFor): Promise<readonly Finding[]> => {
  const { graphUrl } = config.sending
  if (graphUrl !== undefined) return graphFindings({ config, content, graphUrl, tokensFor })
  const council = await startLocalCouncil({ people: { active: async () => [] } })
  try {
    return await graphFindings({ config, content, graphUrl: council.url, tokensFor })
  } finally {
    await council.stop()
  }
}

/**
 * Everything that can be told before it fails. Nothing is changed, sent or kept; in local mode a stand-in is asked. The pack is
 * read afresh unless it was `read` just now, because reading it takes a second of full work.
 */
export async function preflight(
  config: Config,
  now: number,
  tokensFor: TokensFor = createTokens,
  read?: Content,
): Promise<readonly Finding[]> {
  const seen = await seeDatabase(config.database)
  const { content, findings } = await wordsOf(config, 'version' in seen && seen.version === seen.known, now, read)
  return [...(await askGraph(config, content, tokensFor)), databaseFinding(seen), ...findingsHere(config, now), ...findings]
}
