import {
  type FigureParts,
  linkLastsMs,
  type OfficerLinks,
  officerFeature,
  paperCsv,
  paperText,
  statusPaper,
  statusPart,
} from '../../src/officer/index.js'
import { said } from '../chat/a-turn.js'
import { anOfficer, countedRefusals } from './a-desk.js'
import { aCouncil, morning, shown } from './figures.js'

type Council = Awaited<ReturnType<typeof aCouncil>>

const withCouncil = async <Result>(members: number, work: (council: Council) => Promise<Result>): Promise<Result> => {
  const council = await aCouncil(members)
  try {
    return await work(council)
  } finally {
    await council.db.destroy()
  }
}

const roomOf = ({ figures, deeds }: Council, { links, ...part }: Partial<FigureParts> & { links?: OfficerLinks }) =>
  officerFeature([statusPart({ figures: async () => ({ ...figures, ...part }), deeds, ...(links ? { links } : {}) })], countedRefusals())

const status = async (council: Council, part: Parameters<typeof roomOf>[1] = {}, text = 'status') =>
  shown(await roomOf(council, part).handle(said(text, { person: anOfficer, at: new Date(morning) })))

/** Everything of a status that anybody could look at. */
const everything = (read: number, members = 97) =>
  withCouncil(members, async (council) => {
    await council.ask()
    await council.read(read)
    const paper = await statusPaper(council.figures, morning)
    return JSON.stringify([
      paper,
      paperText(paper),
      paperCsv(paper),
      (await status(council)).card,
      await status(council, {}, 'status bars'),
    ])
  })

describe('the status', () => {
  it('says who has read the current version, what waits, and what it does not know', () =>
    withCouncil(97, async (council) => {
      await council.ask()
      await council.read(46)
      await council.questions.send({ text: 'May I?', at: morning - 12 * 86_400_000 })
      await council.refusals.count('2026-11-20', 'log')
      const { text, card } = await status(council, {
        expiries: [{ name: 'Secret of the bot' }, { name: 'Certificate', day: '2026-12-01' }],
      })
      expect(text).toContain('Councillors: people: about 95; have read it: about 45; have not: about 50')
      expect(text).toContain('Questions that people sent: 1, the oldest 12 days old')
      expect(text).toContain('No review is overdue.')
      expect(text).toContain('Secret of the bot: ends on: not stated')
      expect(text).toContain('Certificate: ends on: 1 December 2026; what to do: 10 days left: renew it')
      expect(text).toContain('button of the desk: fewer than 5')
      expect(JSON.stringify(card)).not.toContain('legend')
    }))

  it('is drawn as bars on request, where there are numbers to draw, and beside each bar stand its words', () =>
    withCouncil(97, async (council) => {
      const say = (text: string) => status(council, {}, text)
      expect((await say('status bars')).summary).toBe('How the service stands')
      await council.read(46)
      const { text, card } = await say('status bars')
      expect(JSON.stringify(card)).toContain('{"legend":"have read it","value":45},{"legend":"have not","value":50}')
      expect(text).toContain('have read it: about 45; have not: about 50')
      expect((await say('status')).card?.data.buttons).toMatchObject([{ title: 'As bars' }, {}, {}])
    }))

  it('logs that it was looked at, and by whom', () =>
    withCouncil(3, async (council) => {
      await status(council)
      expect(await council.log.last(1)).toMatchObject([{ who: 'officer 12', what: 'looked at', subject: 'the status' }])
    }))

  it('offers its page and file by links that are made for this officer alone, and none where links cannot be made', () =>
    withCouncil(3, async (council) => {
      const linkTo = ({ person, page, csv }: { person: number; page: string; csv: boolean }, at: Date) =>
        `https://posts.example.org/${page}/${person}/${csv}/${at.getTime() + linkLastsMs}`
      const { card } = await status(council, { links: { linkTo, read: () => undefined } })
      expect(card?.data.links).toEqual([
        { title: 'Open as a page', url: `https://posts.example.org/status/12/false/${morning + 600_000}` },
        { title: 'Download as CSV', url: `https://posts.example.org/status/12/true/${morning + 600_000}` },
      ])
      expect((await status(council)).card?.data.links).toEqual([])
    }))

  it('shows reviews by age, contacts that nobody checked, and that a sum does not add up', () =>
    withCouncil(20, async (council) => {
      const [first] = [...council.figures.content.documents.values()].filter(({ suite }) => suite)
      if (!first) throw new Error('The pack has no suite.')
      const late = { ...first, review: { ...first.review, due: '2026-11-01' } }
      const content = { ...council.figures.content, documents: new Map([...council.figures.content.documents, [first.id, late]]) }
      await council.ask()
      const states = async () => ({ people: 20, states: { sent: 12, acknowledged: 6 }, notices: [] })
      const figures = { ...council.figures, content, campaigns: { ...council.campaigns, states } }
      const text = paperText(await statusPaper(figures, morning))
      expect(text).toContain(`${first.title}. was due: 1 November 2026; overdue by: 20 days.`)
      expect(text).toContain('adds up: no')
      expect(text).toContain('last checked: never')
    }))
})

describe('somebody who looks at every form of the status', () => {
  it('cannot tell 1 from 4 readers, nor all of 97 from 93', async () => {
    const few = await Promise.all([1, 2, 3, 4].map((read) => everything(read)))
    expect(new Set(few).size).toBe(1)
    const most = await Promise.all([93, 95, 97].map((read) => everything(read)))
    expect(new Set(most).size).toBe(1)
    expect(few[0]).not.toBe(most[0])
  })

  it('cannot tell that one more has read since yesterday', async () => {
    expect(await everything(46)).toBe(await everything(47))
  })

  it('learns nothing of a group of nine', async () => {
    expect(await everything(0, 9)).toBe(await everything(9, 9))
  })
})
