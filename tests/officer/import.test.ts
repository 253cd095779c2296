import { type Db, openDatabase } from '../../src/store/index.js'
import { withTraining } from './a-training.js'

let db: Db
let at: Awaited<ReturnType<typeof withTraining>>

beforeEach(async () => {
  db = await openDatabase(':memory:')
  at = await withTraining(db)
})
afterEach(() => db.destroy())

const paste = (...lines: string[]) => at.desk.tap({ verb: 'officer-import', rows: lines.join('\n') })
const waitingOn = ({ card }: Awaited<ReturnType<typeof paste>>) =>
  ((card?.data.buttons ?? []) as { data: { waiting?: string } }[]).flatMap(({ data }) => data.waiting ?? [])[0] ?? ''
const answer = (waiting: string, sure = true) => at.desk.tap({ verb: 'officer-import-sure', waiting, sure })

describe('importing a list', () => {
  const head = 'email,course,date,source'

  it('shows what it comes to first, and writes all of it after a yes', async () => {
    const preview = await paste(
      head,
      'ann@council.example,Social media,2026-06-10,register',
      '"bob@council.example","social-media",11/06/2026,"own, evidence"',
      '',
    )
    expect(preview.text).toContain('New: 2 records')
    expect(preview.text).toContain('Days: 10 June 2026 to 11 June 2026')
    expect(await at.records()).toEqual([])
    expect((await answer(waitingOn(preview))).summary).toBe('Imported: 2 new')
    expect((await at.records()).map(({ course, doneOn, source }) => [course, doneOn, source])).toEqual([
      ['social-media', '2026-06-10', 'register'],
      ['social-media', '2026-06-11', 'own, evidence'],
    ])
    expect((await at.log.last(1))[0]).toMatchObject({ what: 'imported', after: '{"added":2,"social-media":2}' })
  })

  it('takes cells as a spreadsheet copies them, with tabs, semicolons, a mark at the start and Windows line ends', async () => {
    for (const separator of ['\t', ';']) {
      const lines = ['\ufeffEmail', 'Course', 'Date'].join(separator)
      const row = ['cat@council.example', `code ${separator === ';' ? 'b' : 'a'}`, '2026-06-10'].join(separator)
      await answer(waitingOn(await at.desk.tap({ verb: 'officer-import', rows: `${lines}\r\n${row}\r\n` })))
    }
    expect((await at.records()).map(({ course }) => course)).toEqual(['code-a', 'code-b'])
  })

  it('takes dates too, and leaves those that are there already', async () => {
    await at.add()
    const columns = 'course,title,date,starts,ends,place,link,audience'
    const lines = [
      'social-media,The basics,2026-12-03,14:00,15:30,,,member',
      'code,Code,2026-12-10,10:00,11:00,Oculus,https://council.example/join,Councillors',
    ]
    const preview = await paste(columns, ...lines)
    expect(preview.text).toContain('New: 1 date')
    expect(preview.text).toContain('left as they are: 1 date')
    await answer(waitingOn(preview))
    expect(await at.dates()).toHaveLength(2)
    expect((await paste(columns, ...lines)).summary).toBe('There is nothing new in it')
  })

  it('names line, column and remedy of every fault, and then writes nothing at all', async () => {
    const reply = await paste(
      head,
      'ann@council.example,code,2026-06-10,',
      'dan@council.example,code,2026-06-10,',
      'bob@council.example,,2026-13-10,',
      'ann@council.example,code,2026-06-10,again',
      '"cat@council.example",code,"2026-06',
      '10",x',
    )
    expect(reply.text.split('\n').filter((line) => line.startsWith('Line'))).toEqual([
      'Line 3, column email: nobody in the directory has this address. Check its spelling, or take the line out.',
      'Line 4, column course: please write the short name, such as social-media.',
      'Line 4, column date: please write a real day as year-month-day, such as 2026-11-21.',
      'Line 5: this is the same as line 2. Take one out.',
      'Line 6, column date: please write a real day as year-month-day, such as 2026-11-21.',
    ])
    expect(reply.summary).toBe('Nothing was imported: 5 to put right')
    expect(await at.records()).toEqual([])
    expect(await db.selectFrom('waiting_import').selectAll().execute()).toEqual([])
  })

  it.each([
    [['email,course'], 'Line 1, column date: this column is missing.'],
    [['email,course,date,ward'], 'Line 1, column ward: I do not know this column.'],
    [['email,course,date,date'], 'Line 1, column date: this column is there twice.'],
    [['email,course,date'], 'Line 2: there is no line below the first.'],
    [['email,course,date', 'ann@council.example,code,2026-06-10,x'], 'Line 2: this line has more cells'],
    [['email,course,date', '"ann@council.example,code,2026-06-10'], 'Line 2: a double quote is opened here and not closed.'],
    [[''], 'Line 1, column email: this column is missing.'],
    [['email,course,date', ...Array(2_001).fill('ann@council.example,code,2026-06-10')], 'at most 2000 lines at a time'],
  ])('explains a table that it cannot read: %#', async (lines, remedy) => {
    expect((await paste(...lines)).text).toContain(remedy)
  })

  it('is dropped by a no, done once by a yes, and not done by another officer', async () => {
    const waiting = waitingOn(await paste(head, 'ann@council.example,code,2026-06-10,'))
    expect((await answer(waiting, false)).summary).toBe('Nothing was imported')
    expect((await answer(waiting)).summary).toBe('There is nothing waiting')
    expect(await at.records()).toEqual([])
    const again = waitingOn(await paste(head, 'ann@council.example,code,2026-06-10,'))
    const replies = await Promise.all([answer(again), answer(again)])
    expect(replies.map(({ summary }) => summary).sort()).toEqual(['Imported: 1 new', 'There is nothing waiting'])
  })
})
