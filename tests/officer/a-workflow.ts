import { type Content, withDecisions } from '../../src/content/index.js'
import { type Asking, workflowPart } from '../../src/officer/index.js'
import { createDecisionBook, createDeeds, createOfficerLog, type Db } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import { atDesk } from './a-desk.js'

/** The starter pack, in which these stories take place. */
export const content = starterContent()
export const card = 'bucks-a4-card'
export const policy = 'bucks-social-media-policy'
export const council = 'buckinghamshire'
/** What a decision needs to be recorded. */
export const evidence = { day: '2026-11-19', minute: '12', body: 'Full Council' }

const now = Date.parse('2026-11-21T09:00:00Z')

/** The version of a document that the pack names. */
export const versionOf = (id: string) => content.documents.get(id)?.versions[0]?.version ?? ''

/** A desk with the workflow of documents alone, over a database, with an asking of people that only counts. */
export function withWorkflow(db: Db, words: Content = content) {
  const asked: Asking[] = []
  const seen = { shows: 0 }
  const decisions = createDecisionBook(db, () => now)
  const asking = {
    plan: async () => ({ asked: 97, leftOut: { acknowledged: asked.length, stopped: 0, quiet: 3 } }),
    start: async (one: Asking) => ({ campaign: asked.push(one), asked: 97 }),
  }
  const show = async () => void seen.shows++
  const desk = atDesk([workflowPart({ content: words, deeds: createDeeds(db, () => now), decisions, asking, show })])
  return {
    ...{ desk, asked, seen, decisions, log: createOfficerLog(db, () => now) },
    step: (status: string, typed: object = evidence, document = card, of = versionOf(document)) =>
      desk.tap({ verb: 'officer-decided', document, of, status, ...typed }),
    today: async () => {
      const recorded = { decisions: await decisions.decisions(council), reviews: await decisions.marks(council) }
      return withDecisions(content, recorded, '2026-11-21')
    },
  }
}
