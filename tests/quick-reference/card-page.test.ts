import { parseHTML } from 'linkedom'
import { basisLine, type Content } from '../../src/content/index.js'
import { type CardAudience, cardAddresses, cardPage, type Print } from '../../src/quick-reference/index.js'
import { pageStyle } from '../../src/quick-reference/page/page-style.js'
import { aContent, starterContent } from '../a-content.js'

const content = starterContent()
const addresses = { ...cardAddresses('https://bot.example.gov.uk/'), bot: 'https://teams.example/l/chat' }

const pageOf = (audience: CardAudience = 'member', print: Print = 'normal', pack: Content = content) =>
  parseHTML(cardPage(pack, audience, { print, addresses })).document

const texts = (within: ParentNode, selector: string) => [...within.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim())

const everyPage = (['member', 'staff'] as const).flatMap((audience) =>
  (['normal', 'large'] as const).map((print) => [audience, print] as const),
)

describe.each(everyPage)('the card page for %s in %s print', (audience, print) => {
  const page = pageOf(audience, print)

  it('says its language and title, and has one of each landmark', () => {
    expect(page.documentElement.getAttribute('lang')).toBe('en-GB')
    expect(page.title).toContain('Social media: Do\u2019s and Don\u2019ts')
    for (const landmark of ['body > header', 'main', 'body > footer', 'nav[aria-label]'])
      expect(page.querySelectorAll(landmark)).toHaveLength(1)
  })

  it('has one first heading, and headings that go down one step at a time', () => {
    const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1)
  })

  it('leads past the top to the card first of all', () => {
    const skip = page.querySelector('a')
    expect(skip?.textContent).toBe('Skip to the card')
    expect(page.querySelector(skip?.getAttribute('href') ?? '')?.tagName).toBe('MAIN')
  })

  it('lists the Do\u2019s and Don\u2019ts under headings that say so in words', () => {
    const card = content.cards[audience]
    for (const [name, heading, lines] of [
      ['do', 'Do', card.dos],
      ['dont', 'Don\u2019t', card.donts],
    ] as const) {
      const section = page.querySelector(`section[aria-labelledby="${name}"]`)
      expect(section?.querySelector('h2')?.textContent).toBe(heading)
      expect(section && texts(section, 'li')).toHaveLength(lines.length)
    }
    expect(texts(page, 'section.box h2')).toEqual(card.boxes.map(({ title }) => title))
  })

  it('carries the draft mark, version, dates, owner by role, sources and the note on legal advice', () => {
    expect(texts(page, '.mark')).toEqual(['Draft, not yet approved by the council'])
    expect(texts(page, '.about dl div')).toEqual([
      'Version:0.1 draft',
      'Issued:21 November 2026',
      'Review by:21 November 2027',
      'Owner:Democratic Services',
    ])
    expect(texts(page, '.about p').join(' ')).toMatch(/Sources: .*Guidance, not legal advice\./)
  })

  it('links to the PDF, the other print, the other card and the bot', () => {
    const [page1, other] = audience === 'member' ? ['/card', '/card/staff'] : ['/card/staff', '/card']
    const base = 'https://bot.example.gov.uk'
    const [switchTo, keep] = print === 'large' ? ['', '?print=large'] : ['?print=large', '']
    expect([...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
      `${base}${page1}.pdf`,
      `${base}${page1}${switchTo}`,
      `${base}${other}${keep}`,
      'https://teams.example/l/chat',
    ])
  })

  it('needs nothing from elsewhere, and runs no script', () => {
    expect(page.querySelectorAll('script,link,img,iframe,object,embed,form,[style],[onclick],[onload]')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    expect(pageStyle).not.toMatch(/url\(|@import|@font-face/)
  })

  it('names what every line rests on', () => {
    const card = content.cards[audience]
    const all = [card.test, ...card.dos, ...card.donts, ...card.boxes.flatMap(({ lines }) => lines)]
    expect(texts(page, '.basis > li')).toHaveLength(all.length)
    expect(texts(page, '.basis span')).toEqual(all.flatMap((line) => line.basis.map((basis) => basisLine(content, basis))))
  })
})

describe('the card page', () => {
  it('shows markup in the words as words, wherever it stands', () => {
    const nasty = '<img src=x onerror="alert(1)"> & \'</style><script>'
    const member = content.cards.member
    const line = { ...member.test, text: nasty }
    const box = { title: nasty, lines: [line] }
    const card = {
      ...member,
      title: nasty,
      forWhom: nasty,
      test: line,
      dos: [line],
      donts: [line],
      boxes: [box],
      version: nasty,
      sources: nasty,
    }
    const pack = aContent({ cards: { ...content.cards, member: card } })
    const page = cardPage(pack, 'member', { print: 'normal', addresses: { page: () => 'https://x.example/"><script>' } })
    const { document } = parseHTML(page)
    expect(document.querySelectorAll('img,script')).toHaveLength(0)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelector('h1')?.textContent).toContain('<img src=x')
    expect(page.match(/<img|<script/g)).toBeNull()
  })

  it('links to the same server when it is given no addresses', () => {
    const { document } = parseHTML(cardPage(content, 'member', { print: 'normal' }))
    expect([...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
      '/card.pdf',
      '/card?print=large',
      '/card/staff',
    ])
  })

  it('loses the draft mark once the council has adopted the card', () => {
    const adopted = { ...content.cards, member: { ...content.cards.member, status: 'Adopted' as const } }
    expect(pageOf('member', 'normal', aContent({ cards: adopted })).querySelector('.mark')).toBeNull()
  })
})
