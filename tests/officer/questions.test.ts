import type { Reply } from '../../src/chat/index.js'
import { answerQuestion, type QuestionParts, questionsPart, retentionJob } from '../../src/officer/index.js'
import { atDesk, buttonsOn } from './a-desk.js'
import { aCouncil, morning } from './figures.js'

type Council = Awaited<ReturnType<typeof aCouncil>>

const dayMs = 86_400_000
const canary = 'canary-7741'

const aPost = (reach = true) => {
  const sent: { question: string; person: string; card: Reply }[] = []
  return {
    sent,
    canReach: async () => reach,
    send: async (question: string, person: string, card: Reply) => {
      if (!sent.some((one) => one.question === question)) sent.push({ question, person, card })
    },
  }
}

let council: Council
let post: ReturnType<typeof aPost>
let parts: QuestionParts
let desk: ReturnType<typeof atDesk>

const sitDown = (reach = true) => {
  post = aPost(reach)
  parts = { content: council.figures.content, questions: council.questions, deeds: council.deeds, post, keptDays: 90 }
  desk = atDesk([questionsPart(parts)])
}

beforeEach(async () => {
  council = await aCouncil(1)
  sitDown()
})
afterEach(() => council.db.destroy())

const send = (part: Partial<Parameters<Council['questions']['send']>[0]> = {}) =>
  council.questions.send({ text: `May I post about ${canary}?`, at: morning - 3 * dayMs, ...part })

const everyLogged = async () => JSON.stringify(await council.log.last(100))

describe('the questions that people chose to send', () => {
  it('are listed by age, those that wait first, and their words only once one is opened', async () => {
    expect((await desk.say('questions')).text).toContain('Nobody has sent a question')
    const marked = await send({ at: morning - 40 * dayMs })
    await send({ topic: 'SHR-01', person: 'ann' })
    await send({ at: morning - 12 * dayMs })
    await council.questions.needTopic(marked, morning)
    const list = await desk.say('questions')
    expect(list.summary).toContain('2 waiting')
    expect(
      list.text
        .split('\n')
        .slice(2)
        .map((line) => line.split('. ')[0]),
    ).toEqual([
      'Question 1: waiting, sent 12 days ago',
      'Question 2: waiting, sent 3 days ago, wants an answer',
      'Question 3: topic needed, sent 40 days ago',
    ])
    expect(JSON.stringify(list)).not.toContain(canary)
    const [first = ''] = (await council.questions.all()).slice(-1).map(({ id }) => id)
    expect((await desk.tap({ verb: 'officer-question', question: first })).text).toContain(canary)
  })

  it('come in pages where there are many', async () => {
    for (let n = 0; n < 10; n++) await send({ at: morning - n })
    const [more] = ((await desk.say('questions')).card?.data.buttons ?? []) as { title: string; data: { verb: string; from: number } }[]
    expect(more?.title).toBe('Show 2 more')
    const next = await desk.tap(more?.data ?? { verb: '' })
    expect(next.card?.data.rows).toHaveLength(2)
  })

  it('are answered once, by a card to the author, which does not repeat the question', async () => {
    const id = await send({ topic: 'SHR-01', person: 'ann' })
    expect(buttonsOn(await desk.tap({ verb: 'officer-question', question: id }))).toContain('Send the answer')
    const reply = await desk.tap({ verb: 'officer-answer', question: id, answer: ' Yes, if it is yours.  ' })
    expect(reply).toMatchObject({ summary: 'The answer is on its way', replaces: true, lasting: true })
    expect(post.sent).toMatchObject([{ question: id, person: 'ann' }])
    expect(post.sent[0]?.card.text).toContain('Yes, if it is yours.')
    expect(JSON.stringify(post.sent)).not.toContain(canary)
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: 'No!' })).summary).toBe('It was answered before')
    expect(post.sent).toHaveLength(1)
  })

  it('are answered once also by two officers at the same moment', async () => {
    const id = await send({ person: 'ann' })
    const outcomes = await Promise.all(['Yes', 'No', 'Perhaps'].map((words) => answerQuestion(parts, 'officer 1', id, words, morning)))
    expect(outcomes.sort()).toEqual(['answered-before', 'answered-before', 'sent'])
    expect(post.sent).toHaveLength(1)
    expect(post.sent[0]?.card.text).toContain((await council.questions.find(id))?.answer ?? '?')
  })

  it('are never answered where no answer was asked for, whatever a forged card says', async () => {
    const id = await send()
    const open = await desk.tap({ verb: 'officer-question', question: id })
    expect(buttonsOn(open)).not.toContain('Send the answer')
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: 'Hello', person: 'ann' })).text).toContain('did not ask')
    await council.questions.forget('ann')
    expect(post.sent).toEqual([])
  })

  it('are not answered when their author has left, took the app away, or took the question back', async () => {
    const id = await send({ person: 'ann' })
    sitDown(false)
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: 'Yes' })).text).toContain('not in the directory')
    expect(await council.questions.find(id)).not.toHaveProperty('answeredAt', expect.any(Number))
    sitDown()
    await council.questions.forget('ann')
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: 'Yes' })).text).toContain('did not ask')
    await council.questions.takeBack(id)
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: 'Yes' })).summary).toContain('gone')
    expect(post.sent).toEqual([])
  })

  it('ask again, with what was typed, when the answer is missing or too long', async () => {
    const id = await send({ person: 'ann' })
    expect((await desk.tap({ verb: 'officer-answer', question: id, answer: ' ' })).text).toContain('please write it first')
    const long = await desk.tap({ verb: 'officer-answer', question: id, answer: 'a'.repeat(1_501) })
    expect(long.text).toContain('at most 1500 characters')
    expect(JSON.stringify(long.card)).toContain('aaa')
    expect(post.sent).toEqual([])
  })

  it('are marked when a topic is needed, and deleted only when the officer is sure', async () => {
    const id = await send()
    expect((await desk.tap({ verb: 'officer-topic-needed', question: id })).text).toContain('no longer waits')
    expect((await desk.tap({ verb: 'officer-topic-needed', question: id })).text).toContain('before')
    expect((await desk.tap({ verb: 'officer-drop-question', question: id, sure: false })).summary).toContain('Delete the question')
    expect(await council.questions.find(id)).toBeDefined()
    expect((await desk.tap({ verb: 'officer-drop-question', question: id, sure: true })).summary).toBe('Deleted')
    expect((await desk.tap({ verb: 'officer-question', question: id })).summary).toContain('gone')
  })

  it('leave nothing of what was asked or answered in the log, which keeps who did what and when', async () => {
    const id = await send({ person: 'ann' })
    await desk.tap({ verb: 'officer-question', question: id })
    await desk.tap({ verb: 'officer-answer', question: id, answer: `As for ${canary}: yes` })
    await desk.tap({ verb: 'officer-drop-question', question: id, sure: true })
    expect((await council.log.last(9)).map(({ who, what, subject }) => `${who} ${what} ${subject}`)).toEqual([
      `officer 12 deleted question ${id}`,
      `officer 12 answered question ${id}`,
      `officer 12 opened question ${id}`,
    ])
    expect(await everyLogged()).not.toContain(canary)
    expect(await everyLogged()).not.toContain('ann')
  })

  it('show what a person wrote as plain text', async () => {
    const id = await send({ text: 'A **bold** [link](https://evil.example) ${title}' })
    const { card } = await desk.tap({ verb: 'officer-question', question: id })
    expect(card?.data.facts).toMatchObject([{ value: 'A **bold** [link](https://evil.example) ${title}' }])
    expect(JSON.stringify(card?.data.lines)).not.toContain('evil')
  })
})

describe('the nightly job', () => {
  const night = (dueAt: number) => {
    const { questions, asked } = council
    const job = retentionJob({ content: () => council.figures.content, questions, asked, post, keptDays: 90 })
    return job.run({ id: 'x', dueAt })
  }

  it('deletes what was sent more than 90 days ago, answered or not, and keeps what is younger', async () => {
    const answered = await send({ at: morning, person: 'ann' })
    await send({ at: morning })
    await answerQuestion(parts, 'officer 1', answered, 'Yes', morning + dayMs)
    const young = await send({ at: morning + dayMs })
    await night(morning + 90 * dayMs - 1)
    expect(await council.questions.all()).toHaveLength(3)
    await night(morning + 90 * dayMs + 1)
    expect((await council.questions.all()).map(({ id }) => id)).toEqual([young])
  })

  it('runs at 3:10 in London, once a day', () => {
    const { questions, asked } = council
    const { schedule } = retentionJob({ content: () => council.figures.content, questions, asked, post, keptDays: 90 })
    expect(schedule).toEqual({ pattern: '10 3 * * *', once: 'a day' })
  })

  it('hands over an answer that a crash left behind, once', async () => {
    const id = await send({ person: 'ann' })
    await council.questions.answer(id, 'Yes', morning)
    await night(morning)
    await night(morning + dayMs)
    expect(post.sent).toMatchObject([{ question: id, person: 'ann' }])
  })

  it('deletes the key of a month once it has ended in London, and not before', async () => {
    await council.asked.asked('SHR-01', 'ann', '2026-06')
    await night(Date.parse('2026-06-30T02:10:00Z'))
    expect(await council.db.selectFrom('month_key').selectAll().execute()).toHaveLength(1)
    await night(Date.parse('2026-07-01T02:10:00Z'))
    expect(await council.db.selectFrom('month_key').selectAll().execute()).toEqual([])
  })
})
