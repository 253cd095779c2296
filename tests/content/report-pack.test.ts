import { parseHTML } from 'linkedom'
import { reportPack } from '../../src/content/desk/index.js'
import { loadContent } from '../../src/content/index.js'
import { colours } from '../../src/content/report/style.js'
import { aPack, edited } from './a-pack.js'

const page = (changes: Record<string, string | undefined> = {}, unconfirmed: { file: string; line: number; what: string }[] = []) => {
  const { content } = loadContent(aPack(changes))
  if (!content) throw new Error('The pack should load.')
  return parseHTML(reportPack(content, { printed: '2026-11-21', unconfirmed })).document
}
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim()

const brightness = (colour: string) => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the report for sign-off', () => {
  it('tells each topic with its words, basis, status, certainty and whom to ask', () => {
    const topic = textOf(page().getElementById('AAA-01'))
    for (const words of [
      'May I post about AAA-01?',
      'For Councillors and staff. Settled.',
      'You can post about it.',
      'Check it first.',
      "Don't rush.",
      'People trust you.',
      'Model Code, paragraph 1, version 1, Adopted 2026-01-01',
      'Helper. Knock on the door.',
    ])
      expect(topic).toContain(words)
  })

  it('says at the top that a pack is not adopted, and lists what waits for the council', () => {
    const document = page({}, [{ file: 'contacts.yaml', line: 2, what: 'How to reach: Helper' }])
    expect(textOf(document.querySelector('header'))).toContain('Not adopted.')
    expect(textOf(document.querySelector('[aria-labelledby=unconfirmed]'))).toContain('How to reach: Helper (contacts.yaml, line 2)')
  })

  it('holds everything else that people are told', () => {
    const words = textOf(page().querySelector('main'))
    for (const told of [
      'Would you say it in person?',
      'Nothing is kept.',
      'You shout.',
      'Calm words carry.',
      'It forbids lies.',
      'Everything.',
    ])
      expect(words).toContain(told)
  })

  it('shows words as words, whatever signs they hold', () => {
    const document = page(edited('topics/letters.yaml', 'can: You can post about it.', `can: "<img src=x onerror=alert(1)> & 'more'"`))
    expect(document.querySelector('img')).toBeNull()
    expect(textOf(document.getElementById('AAA-01'))).toContain("<img src=x onerror=alert(1)> & 'more'")
  })

  it('has a language, a title, landmarks, one main heading and headings that never skip a level', () => {
    const document = page()
    expect(document.documentElement.getAttribute('lang')).toBe('en-GB')
    expect(document.title).toBe('What people will be told: Small pack')
    expect(['header', 'nav', 'main'].map((name) => document.querySelectorAll(name).length)).toEqual([1, 1, 1])
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((above, level) => {
      expect(level - above).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })

  it('has ids that stand once and links and labels that lead to one', () => {
    const document = page()
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1))
    const labels = [...document.querySelectorAll('[aria-labelledby]')].map((part) => part.getAttribute('aria-labelledby'))
    expect([...targets, ...labels].filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  it('names the columns and the rows of every table, and lets a keyboard scroll it', () => {
    const tables = [...page().querySelectorAll('table')]
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) {
      expect(textOf(table.querySelector('caption'))).not.toBe('')
      expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(2)
      for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1)
      expect(table.parentElement?.getAttribute('tabindex')).toBe('0')
    }
  })

  it('has a contrast of at least 7 to 1 for words and 3 to 1 for lines', () => {
    const { text, quiet, link, ground, band, line } = colours
    for (const ink of [text, quiet, link]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(text, band)).toBeGreaterThanOrEqual(7)
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
  })
})
