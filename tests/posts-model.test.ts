import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDraftCheck, learnFromPosts, type PackModel } from '../src/draft-check/index.js'
import { createLearnedPacks, type LearnPosts, type PostsPack } from '../src/posts-model.js'
import { starterContent } from './a-content.js'

const starter = starterContent()
// a few rules, which are learned from in a moment
const few = ['like-allegation', 'stance-threat']
const pack = { rules: starter.rules.filter(({ id }) => few.includes(id)), words: starter.words }
const folder = mkdtempSync(join(tmpdir(), 'byp-posts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const other = { ...pack, words: { ...pack.words, more: ['a word'] } }
const learnHere: LearnPosts = async ({ rules, words }) => learnFromPosts(rules, words).model ?? { posts: undefined, stances: undefined }
const keepPosts = (wanted: PostsPack, place: string) => createLearnedPacks({ folders: [place], learn: learnHere }).prepare(wanted)
const neverLearned = () => Promise.reject(new Error('learned anew'))
const readyIn = async (folders: readonly string[], wanted: PostsPack): Promise<PackModel | undefined> => {
  const packs = createLearnedPacks({ folders, learn: neverLearned })
  await packs.prepare(wanted).catch(() => undefined)
  return packs.ready(wanted)
}

describe('what the build learned from the posts of the pack', () => {
  it('is found again, and reads a draft exactly as if it were learned anew', async () => {
    await keepPosts(pack, folder)
    const ready = await readyIn([folder], pack)
    expect(ready).toBeDefined()
    const { rules, words } = pack
    const anew = createDraftCheck(rules, { words, learned: learnFromPosts(rules, words) })
    const again = createDraftCheck(rules, { words, learned: learnFromPosts(rules, words, ready) })
    const drafts = [
      'Lovely evening at the fete.',
      'Funny how the same friends always win the contracts.',
      'Vote for me, the other lot are corrupt.',
    ]
    for (const draft of drafts) expect(again(draft)).toEqual(anew(draft))
  })

  it('is not taken for other words, nor when the file is broken', async () => {
    expect(await readyIn([folder], other)).toBeUndefined()
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'broken')
    expect(await readyIn([folder], pack)).toBeUndefined()
  })

  it('is not taken for rules of which one word has changed, since they may not be readable', async () => {
    await keepPosts(pack, folder)
    const changed = pack.rules.map((rule, n) => (n === 0 ? { ...rule, unless: { ...rule.unless, any: ['{no-such-list}'] } } : rule))
    expect(await readyIn([folder], { ...pack, rules: changed })).toBeUndefined()
  })

  it('leaves only the newest beside the program', async () => {
    await keepPosts(pack, folder)
    await keepPosts(other, folder)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await readyIn([folder], pack)).toBeUndefined()
    expect(await readyIn([folder], other)).toBeDefined()
  })
})

describe('what is learned from a pack that the build does not know', () => {
  const learned = { posts: undefined, stances: undefined }

  it('is learned once, kept in the data folder, and found there at the next start', async () => {
    const data = join(folder, 'data')
    let times = 0
    const learn = async () => {
      times += 1
      return learned
    }
    const packs = createLearnedPacks({ folders: [folder, data], learn })
    expect(packs.ready(pack)).toBeUndefined()
    await packs.prepare(pack)
    await packs.prepare(pack)
    expect([times, packs.ready(pack)]).toEqual([1, learned])
    expect(await readyIn([folder, data], pack)).toEqual(learned)
  })

  it('leaves what was there before when learning fails', async () => {
    const answers = [Promise.resolve(learned), Promise.reject(new Error('Rule "x": there is no list {y}'))]
    answers[1]?.catch(() => undefined)
    const packs = createLearnedPacks({ folders: [join(folder, 'none')], learn: () => answers.shift() ?? neverLearned() })
    await packs.prepare(pack)
    await expect(packs.prepare(other)).rejects.toThrow('there is no list')
    expect(packs.ready(pack)).toEqual(learned)
    expect(packs.ready(other)).toBeUndefined()
  })
})
