import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerKind, createDesk, createExpansion, createQuestionBook, openDatabase } from '../../src/store/index.js'
import { aDelivery, aNotice } from './builders.js'

const canary = 'canary-5812'

const inFolder = async (work: (dir: string) => Promise<void>) => {
  const dir = mkdtempSync(join(tmpdir(), 'byp-question-'))
  try {
    await work(dir)
  } finally {
    rmSync(dir, { recursive: true })
  }
}
const filesHold = (dir: string) => readdirSync(dir).some((name) => readFileSync(join(dir, name), 'latin1').includes(canary))

describe('a question that is taken back', () => {
  it('leaves no trace in any file of the database', () =>
    inFolder(async (dir) => {
      const db = await openDatabase(dir)
      const book = createQuestionBook(db)
      const id = await book.send({ text: `About ${canary}`, at: 0 })
      await book.send({ text: 'Another', at: 0 })
      expect(filesHold(dir)).toBe(true)
      expect(await book.takeBack(id)).toBe(true)
      expect(filesHold(dir)).toBe(false)
      await db.destroy()
    }))

  it('leaves none either when its time is over, nor does its answer that waits to be sent', () =>
    inFolder(async (dir) => {
      const db = await openDatabase(dir)
      const book = createQuestionBook(db)
      const id = await book.send({ text: `About ${canary}`, person: 'ann', at: 0 })
      await book.answer(id, `Yes to ${canary}`, 1)
      const { notice } = await createExpansion(db, Date.now).expand(aNotice({ kind: answerKind(id) }), [
        aDelivery(1, { channel: 'card', payload: JSON.stringify({ text: canary }), fallback: JSON.stringify([canary]) }),
      ])
      expect(filesHold(dir)).toBe(true)
      expect(await book.purge(1)).toBe(1)
      expect(filesHold(dir)).toBe(false)
      expect((await createDesk(db, Date.now).report(notice)).recipients).toBe(1)
      await db.destroy()
    }))

  it('would leave its words in the files if it were only deleted', () =>
    inFolder(async (dir) => {
      const db = await openDatabase(dir)
      await createQuestionBook(db).send({ text: `About ${canary}`, at: 0 })
      await db.deleteFrom('sent_question').execute()
      expect(filesHold(dir)).toBe(true)
      await db.destroy()
    }))
})
