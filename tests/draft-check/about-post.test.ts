import { type CheckDraft, createDraftMemory, type DraftContext, type DraftResult, draftCheckFeature } from '../../src/draft-check/index.js'
import { starterContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = starterContent()
const none: DraftResult = { level: 'none', findings: [], rules: 120 }
const at = (time: string) => ({ at: new Date(`2026-11-21T${time}:00Z`) })

const stage = (limits = {}) => {
  const contexts: (DraftContext | undefined)[] = []
  const checkDraft: CheckDraft = (_text, context) => {
    contexts.push(context)
    return none
  }
  const feature = draftCheckFeature({
    content,
    checkDraft,
    looksLikePost: () => false,
    topicsFor: () => [],
    memory: createDraftMemory(limits),
  })
  return { feature, contexts }
}
const box = { verb: 'check', draft: 'See you at the fair' }
const ticks = { decides: 'planning,licensing', account: 'private', image: 'true', share: 'false' }
const paste = 'check: See you at the fair'

describe('what a writer may tell beside a draft', () => {
  it('reaches the check, with the day of posting in the United Kingdom', async () => {
    const { feature, contexts } = stage()
    await feature.handle(tapped({ ...box, ...ticks }, { at: new Date('2026-05-06T23:30:00Z') }))
    expect(contexts).toEqual([{ decides: ['planning', 'licensing'], account: 'private', image: true, share: false, date: '2026-05-07' }])
  })

  it.each([
    { decides: 'planning,everything' },
    { account: 'admin' },
    { image: 'maybe' },
    { share: 7 },
    { decides: ['planning'] },
    { account: 'x'.repeat(100) },
  ])('is left out when it was made up, and the draft is still read: %j', async (forged) => {
    const { feature, contexts } = stage()
    await feature.handle(tapped({ ...box, ...forged }))
    expect(contexts).toEqual([{ date: '2026-11-21' }])
  })

  it('is remembered for the next draft in this conversation, and for this person only', async () => {
    const { feature, contexts } = stage()
    await feature.handle(tapped({ ...box, ...ticks }))
    await feature.handle(said(paste))
    await feature.handle(said(paste, { conversation: 'another' }))
    await feature.handle(said(paste, { person: { key: 'another' } }))
    const day = { date: '2026-11-21' }
    expect(contexts.slice(1)).toEqual([
      { decides: ['planning', 'licensing'], account: 'private', image: true, share: false, ...day },
      day,
      day,
    ])
  })

  it('forgets what was about one post in minutes, and who the writer is in hours', async () => {
    const { feature, contexts } = stage()
    await feature.handle(tapped({ ...box, ...ticks }, at('09:00')))
    await feature.handle(said(paste, at('09:16')))
    await feature.handle(said(paste, at('13:01')))
    expect(contexts.slice(1)).toEqual([
      { decides: ['planning', 'licensing'], account: 'private', date: '2026-11-21' },
      { date: '2026-11-21' },
    ])
  })

  it('can be taken back by unticking', async () => {
    const { feature, contexts } = stage()
    await feature.handle(tapped({ ...box, ...ticks }))
    await feature.handle(tapped({ ...box, account: 'not-said', image: 'false', share: 'false' }))
    await feature.handle(said(paste))
    expect(contexts[2]).toEqual({ image: false, share: false, date: '2026-11-21' })
  })

  it('makes room by forgetting the oldest conversation first', async () => {
    const { feature, contexts } = stage({ conversations: 2 })
    for (const conversation of ['one', 'two', 'three']) await feature.handle(tapped({ ...box, account: 'private' }, { conversation }))
    for (const conversation of ['one', 'two', 'three']) await feature.handle(said(paste, { conversation }))
    expect(contexts.slice(3).map((context) => context?.account)).toEqual([undefined, 'private', 'private'])
  })

  it('stands ticked on the next empty box', async () => {
    const { feature } = stage()
    await feature.handle(tapped({ ...box, ...ticks }))
    expect((await feature.handle(said('check')))?.card?.data).toMatchObject({
      about: {
        decides: { value: 'planning,licensing' },
        account: { value: 'private' },
        image: { value: 'true' },
        share: { value: 'false' },
      },
    })
  })

  it('takes a picture that came with the message as told', async () => {
    const { feature, contexts } = stage()
    await feature.handle(said(paste, { event: { kind: 'message', text: paste, pictures: 1, edited: false } }))
    expect(contexts).toEqual([{ image: true, date: '2026-11-21' }])
  })
})
