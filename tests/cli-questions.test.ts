import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { questionLines } from '../src/cli/questions.js'
import { createQuestionBook, openDatabase } from '../src/store/index.js'

describe('the questions that people chose to send', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'questions-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('are there for the officer to read, with a key only where an answer was asked for, and gone when taken back', async () => {
    expect(await questionLines(dir)).toEqual(['Nobody has sent a question.'])
    const db = await openDatabase(dir)
    const book = createQuestionBook(db)
    const at = Date.UTC(2026, 10, 21, 9, 30)
    await book.send({ text: 'May I post about the fete?', topic: 'PRA-03', at })
    await book.send({ text: 'Please write back.', person: 'person-1', at: at + 60_000 })
    await book.takeBack(await book.send({ text: 'Never mind', at: at + 120_000 }))
    await db.destroy()
    expect(await questionLines(dir)).toEqual([
      expect.stringMatching(/21 Nov 2026, 09:30 {2}PRA-03 {2}May I post about the fete\? {2}\(no name given\)/),
      expect.stringMatching(/Please write back\. {2}\(answer to person-1\)/),
    ])
  })
})
