import { createQuestionBook, openDatabase } from '../store/index.js'

const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' })

/** The questions that people chose to send, as lines for the officer at a terminal; a person's key stands only where they asked for an answer. */
export async function questionLines(place: string): Promise<string[]> {
  const db = await openDatabase(place)
  try {
    const questions = await createQuestionBook(db).all()
    if (questions.length === 0) return ['Nobody has sent a question.']
    return questions.map(({ at, topic, person, text }) =>
      [dayAndTime.format(at), ...(topic ? [topic] : []), text, person ? `(answer to ${person})` : '(no name given)'].join('  '),
    )
  } finally {
    await db.destroy()
  }
}
