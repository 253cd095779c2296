import { type LiveAnswers, loadAnswers } from '../answer-model.js'
import type { Feature } from '../chat/index.js'
import type { Config } from '../config.js'
import type { Content } from '../content/index.js'
import { loadWords } from '../content-at-start.js'
import { type CheckDraft, createDraftCheck, looksLikePost } from '../draft-check/index.js'
import { electionPeriods } from '../election-periods.js'
import { createFeatures } from '../features.js'

/** What the terminal's commands stand on: the same words, engines and features as the bot itself. */
export interface Parts {
  readonly content: Content
  readonly answers: LiveAnswers
  readonly checkDraft: CheckDraft
  readonly features: readonly Feature[]
}

/** Builds the bot's rooms for a terminal: no server, no database, nothing kept. */
export async function buildParts(config: Config): Promise<Parts> {
  const content = loadWords(config.contentDir)
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  const answers = await loadAnswers(content, config.dataDir, { info: (_about, line) => tell(line) })
  const checkDraft = createDraftCheck(content.rules, { words: content.words, elections: electionPeriods(content) })
  const features = createFeatures({ content, ask: answers.ask, checkDraft, looksLikePost, addresses: {} })
  return { content, answers, checkDraft, features }
}
