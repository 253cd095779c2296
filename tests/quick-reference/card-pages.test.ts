import { createHash } from 'node:crypto'
import { cardAddresses, cardPages, noSuchPage } from '../../src/quick-reference/index.js'
import { aContent, starterContent } from '../a-content.js'
import { fonts } from './printed-card.js'

const content = starterContent()
const parts = { addresses: cardAddresses('https://bot.example.gov.uk'), fonts }
const routes = new Map(cardPages(content, parts).map((route) => [route.path, route]))

const get = async (path: string, query = '') => {
  const route = routes.get(path)
  if (!route) throw new Error(`Nothing stands at ${path}.`)
  return route.respond(query)
}

describe('the pages of the card', () => {
  it('stand at four addresses', () => {
    expect([...routes.keys()].sort()).toEqual(['/card', '/card.pdf', '/card/staff', '/card/staff.pdf'])
  })

  it.each([
    ['/card', '', 'normal', 'Councillors'],
    ['/card', 'print=normal', 'normal', 'Councillors'],
    ['/card', 'print=large', 'large', 'Councillors'],
    ['/card/staff', '', 'normal', 'staff'],
    ['/card/staff', 'print=large', 'large', 'staff'],
  ])('show %s?%s in %s print for %s', async (path, query, print, whom) => {
    const { status, type, body } = await get(path, query)
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
    expect(body).toContain(`class="${print}"`)
    expect(body).toMatch(new RegExp(`<title>[^<]*${whom}`))
  })

  it.each([
    ['/card', 'print=huge'],
    ['/card', 'print=large&print=large'],
    ['/card', 'print=large&x=1'],
    ['/card', 'PRINT=large'],
    ['/card', 'print'],
    ['/card', '<script>'],
    ['/card.pdf', 'print=large'],
    ['/card/staff.pdf', 'x'],
  ])('answer %s?%s with a plain 404 that repeats nothing', async (path, query) => {
    const answer = await get(path, query)
    expect(answer).toEqual(noSuchPage())
    expect(answer).toMatchObject({ status: 404, type: 'text/plain; charset=utf-8' })
    expect(answer.body).toBe("There is no such page. The card of Do's and Don'ts is at /card.\n")
  })

  it.each(['/card', '/card/staff', '/card.pdf', '/card/staff.pdf'])('send %s with headers that keep a browser safe', async (path) => {
    const { headers, body, type } = await get(path)
    expect(headers).toMatchObject({
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(body)),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(headers['Content-Security-Policy']).not.toContain('script-src')
  })

  it('allow the page its own style by hash, and no other', async () => {
    const { headers, body } = await get('/card', 'print=large')
    const style = /<style>([\s\S]*?)<\/style>/.exec(String(body))?.[1] ?? ''
    expect(headers['Content-Security-Policy']).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(headers['Content-Security-Policy']).not.toContain('unsafe')
  })

  it('send the printed card as a PDF that opens in the browser, made once', async () => {
    const first = await get('/card.pdf')
    expect(first.type).toBe('application/pdf')
    expect(first.headers['Content-Disposition']).toBe('inline; filename="social-media-card-member.pdf"')
    expect(Buffer.from(first.body).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await get('/card.pdf')).body).toBe(first.body)
  })

  it('reject with advice when the card does not fit on paper, while the page still stands', async () => {
    const { member } = content.cards
    const long = { ...member, dos: member.dos.map((line) => ({ ...line, text: `${line.text} ${line.text} ${line.text}` })) }
    const [page, paper] = cardPages(aContent({ cards: { ...content.cards, member: long } }), parts)
    await expect(paper?.respond('')).rejects.toThrow('does not fit on one side of A4')
    await expect(page?.respond('')).resolves.toMatchObject({ status: 200 })
  })
})
