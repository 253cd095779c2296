import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content } from '../src/content/index.js'
import { createLiveWords } from '../src/live-words.js'
import type { Speaker } from '../src/speaker.js'
import { starterContent } from './a-content.js'

describe('words that change while the bot runs', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'words-'))
    cpSync(join(__dirname, '../src/content/starter'), dir, { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const open = (speak = (content: Content) => ({ content }) as Speaker, prepare?: (content: Content) => Promise<void>) => {
    const lines: string[] = []
    const learned: Content[] = []
    const write = (_about: object, line: string) => void lines.push(line)
    const words = createLiveWords({
      dir,
      first: starterContent(),
      speak,
      ...(prepare ? { prepare } : {}),
      log: { info: write, warn: write },
      answers: {
        ask: () => ({ outcome: { kind: 'none' }, ranked: [], parts: [], readAs: [], reasons: [] }),
        replace: async (content) => void learned.push(content),
      },
    })
    return { words, lines, learned }
  }
  const change = (from: string, to: string) => {
    const file = join(dir, 'pack.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }

  it('takes good words over whole, once their answers are learned', async () => {
    const { words, learned } = open()
    change('Buckinghamshire starter pack', 'Another name')
    await words.reload()
    expect(words.current().content.pack.name).toBe('Another name')
    expect(learned).toEqual([words.current().content])
  })

  it('speaks the old words until what takes long has been prepared, and keeps them when that fails', async () => {
    const steps: string[] = []
    const speak = (content: Content) => {
      steps.push(`speak ${content.pack.name}`)
      return { content } as Speaker
    }
    const prepare = async ({ pack }: Content) => {
      steps.push(`prepare ${pack.name}`)
      if (pack.name === 'Third') throw new Error('Rule "x": there is no list {y}')
    }
    const { words, lines } = open(speak, prepare)
    change('Buckinghamshire starter pack', 'Second')
    await words.reload()
    expect(steps.slice(-2)).toEqual(['prepare Second', 'speak Second'])
    change('Second', 'Third')
    await words.reload()
    expect([steps.at(-1), words.current().content.pack.name]).toEqual(['prepare Third', 'Second'])
    expect(lines.at(-1)).toContain('there is no list')
  })

  it('keeps the old words when the new ones have a fault, and says how to mend it', async () => {
    const { words, lines, learned } = open()
    change('adopted: false', 'adopted: maybe')
    await words.reload()
    expect(words.current().content.pack.adopted).toBe(false)
    expect(learned).toEqual([])
    expect(lines.join()).toMatch(/pack\.yaml:\d+:\d+ .*To mend it:/)
  })

  it('keeps the old words when the new ones cannot be spoken, such as a rule that cannot be read', async () => {
    const { words, lines } = open((content) => {
      if (content.pack.name === 'Broken') throw new Error('Rule "x" cannot be read')
      return { content } as Speaker
    })
    change('Buckinghamshire starter pack', 'Broken')
    await words.reload()
    expect(words.current().content.pack.name).toBe('Buckinghamshire starter pack')
    expect(lines).toEqual(['Rule "x" cannot be read'])
  })
})
