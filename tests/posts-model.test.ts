import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDraftCheck, learnFromPosts } from '../src/draft-check/index.js'
import { keepPosts, readyPosts } from '../src/posts-model.js'
import { starterContent } from './a-content.js'

const pack = starterContent()
const folder = mkdtempSync(join(tmpdir(), 'byp-posts-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what the build learned from the posts of the pack', () => {
  it('is found again, and reads a draft exactly as if it were learned anew', () => {
    keepPosts(pack, folder)
    const ready = readyPosts(pack, folder)
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

  it('is not taken for other words, nor when the file is broken', () => {
    expect(readyPosts({ ...pack, words: { ...pack.words, more: ['a word'] } }, folder)).toBeUndefined()
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'broken')
    expect(readyPosts(pack, folder)).toBeUndefined()
  })

  it('leaves only the newest beside the program', () => {
    keepPosts(pack, folder)
    keepPosts({ ...pack, words: { ...pack.words, more: ['a word'] } }, folder)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(readyPosts(pack, folder)).toBeUndefined()
  })
})
