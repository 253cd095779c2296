import { paperCsv, paperText, quarterOf, readQuarter, reportPaper, reportPart } from '../../src/officer/index.js'
import { endOf, quarterBefore } from '../../src/officer/report/quarter.js'
import { seatsOn } from '../../src/officer/report/report-sections.js'
import { atDesk, buttonsOn } from './a-desk.js'
import { aCouncil, morning } from './figures.js'

const q4 = quarterOf(morning)

describe('a quarter', () => {
  it.each([
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2028Q1', '2028-01-01', '2028-03-31'],
    ['2026-q2', '2026-04-01', '2026-06-30'],
  ])('named %s runs from %s to %s', (name, first, last) => {
    expect(readQuarter(name)).toMatchObject({ first, last })
  })

  it('is read from nothing else', () => {
    for (const name of ['2026', '2026-Q5', 'Q4', '2026-Q4; drop', '1999-Q1']) expect(readQuarter(name)).toBeUndefined()
  })

  it('begins and ends at midnight in London, also in summer time', () => {
    expect(quarterOf(new Date('2026-06-30T23:30:00Z')).id).toBe('2026-Q3')
    expect(quarterOf(new Date('2026-12-31T23:59:00Z')).id).toBe('2026-Q4')
    const q2 = readQuarter('2026-Q2')
    expect(q2 && new Date(endOf(q2, Date.parse('2027-01-01'))).toISOString()).toBe('2026-06-30T22:59:59.999Z')
    expect(quarterBefore(quarterOf(new Date('2026-02-01'))).id).toBe('2025-Q4')
  })
})

describe('seats of the day', () => {
  it('are those of the register on that day', () => {
    const seats = [
      { from: '2021-05-06', seats: 147 },
      { from: '2025-05-01', seats: 97 },
      { from: '2020-04-01', seats: 196 },
    ]
    const days = ['2020-03-31', '2020-10-21', '2021-05-06', '2025-04-30', '2026-11-21']
    expect(days.map((day) => seatsOn({ seats } as Parameters<typeof seatsOn>[0], day))).toEqual([undefined, 196, 147, 147, 97])
  })
})

const withReport = async (work: (council: Awaited<ReturnType<typeof aCouncil>>) => Promise<void>) => {
  const council = await aCouncil(97)
  try {
    await work(council)
  } finally {
    await council.db.destroy()
  }
}

const train = ({ training, ids }: Awaited<ReturnType<typeof aCouncil>>, course: string, count: number, doneOn: string) =>
  training.record(ids.slice(0, count).map((person) => ({ person, course, doneOn, source: 'register', setBy: 'officer 1' })))

describe('the committee report', () => {
  it('gives totals, the seats of the day, both courses apart, the past apart, and its method', () =>
    withReport(async (council) => {
      await train(council, 'code-of-conduct', 61, '2026-11-02')
      await train(council, 'social-media', 22, '2026-11-02')
      const paper = await reportPaper(council.figures, q4, morning)
      const text = paperText(paper)
      expect(text).toContain('1 October 2026 to 31 December 2026')
      expect(text).toContain('figures go up to 21 November 2026')
      expect(text).toContain('about 60; share of the seats of the day: about 62% of 97 seats.')
      expect(text).toContain('about 20; share of the seats of the day: about 21% of 97 seats.')
      const past = paper.sections.find(({ id }) => id === 'history')
      expect(past?.rows.map(({ about, figures }) => [about, figures[1]])).toEqual([
        ['Code of Conduct training', '21 October 2020'],
        ['Social media training', 'not stated'],
      ])
      expect(paper.sections.filter(({ id }) => id !== 'history').some((section) => JSON.stringify(section).includes('34%'))).toBe(false)
      expect(text).toContain('Nothing is broken down by political group')
      expect(paperCsv(paper).split('\r\n')[0]).toBe('section,about,figure,value')
    }))

  it('tells of a quarter that is over as it was then', () =>
    withReport(async (council) => {
      await council.ask()
      council.setTime(morning)
      await council.read(30)
      await train(council, 'code-of-conduct', 61, '2027-01-05')
      council.setTime(Date.parse('2027-02-01T09:00:00Z'))
      for (const id of council.ids.slice(30, 70)) await council.reading.acknowledge(id, 'bucks-a4-card@1.1', 'chat')
      const text = paperText(await reportPaper(council.figures, q4, Date.parse('2027-02-01T09:00:00Z')))
      expect(text).toContain('have read it: about 30; have not: about 65')
      expect(text).toContain('Councillors by 31 December 2026. have done it at least once: none; share of the seats of the day: none.')
      expect(text).not.toContain('not over')
    }))

  it('names topics only from five people on, and nobody at all', () =>
    withReport(async (council) => {
      for (let n = 0; n < 4; n++) await council.asked.asked('SHR-01', `person-${n}`, '2026-11')
      for (let n = 0; n < 60; n++) await council.asked.asked('SHR-02', `person-${n}`, '2026-11')
      const paper = await reportPaper(council.figures, q4, morning)
      const titles = [...council.figures.content.topics.values()]
      expect(paper.sections.find(({ id }) => id === 'topics')?.rows.map(({ about }) => about)).toEqual([
        titles.find(({ id }) => id === 'SHR-02')?.title,
      ])
      expect(JSON.stringify(paper)).not.toMatch(/person-|council\.example|officer 1/)
    }))

  it('cannot be told apart for one trained Councillor and for four', () =>
    withReport(async (council) => {
      const reports = []
      for (const count of [1, 2, 4]) {
        await train(council, 'code-of-conduct', count, '2026-11-02')
        reports.push(paperCsv(await reportPaper(council.figures, q4, morning)))
      }
      expect(new Set(reports).size).toBe(1)
    }))

  it('is chosen by quarter in chat, logged, and not made for one to come', () =>
    withReport(async (council) => {
      const desk = atDesk([reportPart({ figures: async () => council.figures, deeds: council.deeds })])
      expect(buttonsOn(await desk.say('committee report'))).toEqual(['2026-Q4', '2026-Q3', '2026-Q2'])
      expect((await desk.tap({ verb: 'officer-report', quarter: '2026-Q4' })).summary).toContain('2026 Q4')
      expect((await desk.tap({ verb: 'officer-report', quarter: '2027-Q1' })).summary).toContain('has not begun')
      expect((await desk.tap({ verb: 'officer-report', quarter: 'soon' })).summary).toBe('Committee report')
      expect((await council.log.last(9)).map(({ what, subject }) => `${what} ${subject}`)).toEqual(['made the committee report 2026-Q4'])
    }))
})
