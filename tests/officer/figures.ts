import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import type { Reply } from '../../src/chat/index.js'
import type { Content } from '../../src/content/index.js'
import type { FigureParts } from '../../src/officer/index.js'
import {
  createAskedBook,
  createCampaignBook,
  createDeeds,
  createDesk,
  createFeedbackBook,
  createOfficerLog,
  createPeopleBook,
  createQuestionBook,
  createReadingBook,
  createRefusalBook,
  createTotalsBook,
  createTrainingBook,
  openDatabase,
} from '../../src/store/index.js'
import { cardKey, contentWithVersion } from '../review/a-version.js'

export const morning = Date.parse('2026-11-21T09:00:00Z')
const words = contentWithVersion()
const render = createRenderer(join(__dirname, '../../cards'))

/** A reply whose card can be shown, which every card of the desk must be. */
export function shown(reply: Reply | undefined): Reply {
  if (!reply) throw new Error('Nobody replied.')
  if (reply.card) render(reply.card, reply.text)
  return reply
}

/** A council with some Councillors in an empty database, and a clock that moves only when told. */
export async function aCouncil(members: number, content: Content = words) {
  const db = await openDatabase(':memory:')
  let now = morning - 86_400_000
  const clock = () => now
  const people = createPeopleBook(db, clock)
  const known = Array.from({ length: members }, (_, n) => ({
    ...{ tenant: 't', directoryId: `m${n}`, address: `m${n}@council.example` },
    audience: 'member' as const,
  }))
  await people.sync('t', 'member', known)
  const ids = (await people.active('t', 'member')).map(({ id }) => id)
  const books = {
    reading: createReadingBook(db, clock),
    training: createTrainingBook(db, clock),
    campaigns: createCampaignBook(db, clock),
    questions: createQuestionBook(db, clock),
    log: createOfficerLog(db, clock),
    deeds: createDeeds(db, clock),
    feedback: createFeedbackBook(db),
    asked: createAskedBook(db),
    refusals: createRefusalBook(db),
  }
  const figures: FigureParts = {
    ...{ content, tenant: 't', totals: createTotalsBook(db), desk: createDesk(db, clock), expiries: [] },
    ...{ campaigns: books.campaigns, questions: books.questions, asked: books.asked, feedback: books.feedback, refusals: books.refusals },
  }
  return {
    ...books,
    db,
    people,
    ids,
    figures,
    setTime: (at: number) => {
      now = at
    },
    /** Asks everybody to read the card. */
    ask: () =>
      books.campaigns.start({
        ...{ council: content.pack.council, document: cardKey.split('@')[0] ?? '', version: cardKey.split('@')[1] ?? '' },
        ...{ audience: 'member', because: 'changed', tone: 'factual', whatChanged: [], askedOn: '2026-11-20', startedBy: 'officer 1' },
      }),
    /** So many of them say that they have read it. */
    read: async (count: number) => {
      for (const id of ids.slice(0, count)) await books.reading.acknowledge(id, cardKey, 'chat')
    },
  }
}
