import { parseHTML } from 'linkedom'
import { type OfficerRight, officerPages, officerPaths } from '../../src/officer/index.js'
import { aCouncil, morning } from './figures.js'

type Council = Awaited<ReturnType<typeof aCouncil>>

let council: Council
let officers: number[]
beforeAll(async () => {
  council = await aCouncil(97)
  await council.ask()
  await council.read(46)
})
beforeEach(() => {
  officers = [12]
})
afterAll(() => council.db.destroy())

const asQuery = (right: OfficerRight) => `t=${encodeURIComponent(JSON.stringify(right))}`

const open = async (path: string, query: string) => {
  const pages = officerPages({
    figures: async () => council.figures,
    links: {
      read: (text) => {
        const told = new URLSearchParams(text).get('t')
        return told?.startsWith('{') ? (JSON.parse(told) as OfficerRight) : undefined
      },
    },
    isOfficer: async (person) => officers.includes(person),
    now: () => morning,
  })
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`There is no page at ${path}.`)
  return page.respond(query)
}

const documentOf = (body: string | Uint8Array) => parseHTML(String(body)).document

describe('the pages of the desk', () => {
  it.each([
    ['status', officerPaths.status, undefined],
    ['report', officerPaths.report, '2026-Q4'],
  ] as const)('show the %s as tables that a screen reader can follow, and are kept by nobody', async (page, path, about) => {
    const answer = await open(path, asQuery({ page, person: 12, about }))
    expect(answer).toMatchObject({ status: 200, headers: { 'Cache-Control': 'no-store' } })
    const { document } = { document: documentOf(answer.body) }
    const tables = [...document.querySelectorAll('table')]
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) {
      const heading = document.getElementById(table.getAttribute('aria-labelledby') ?? '')
      expect([heading?.tagName, heading?.textContent]).toEqual(['H2', expect.stringMatching(/\S/)])
      for (const cell of table.querySelectorAll('th')) expect(cell.getAttribute('scope')).toMatch(/^(col|row)$/)
      for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelectorAll('th')).toHaveLength(1)
    }
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(String(answer.body)).not.toMatch(/<script|style="/)
  })

  it('give the same as a file that is not a formula anywhere', async () => {
    const { body, headers } = await open(officerPaths.statusFile, asQuery({ page: 'status', person: 12 }))
    expect(headers['Content-Disposition']).toContain('status.csv')
    expect(String(body)).toContain(',have read it,about 45\r\n')
    for (const line of String(body).slice(1).split('\r\n')) expect(line).not.toMatch(/(^|,)[=+@-]/)
  })

  it.each([
    ['without a right', officerPaths.status, 't=x'],
    ['with nothing', officerPaths.report, ''],
    ['with the right to another page', officerPaths.report, asQuery({ page: 'status', person: 12 })],
    ['for a quarter that is none', officerPaths.report, asQuery({ page: 'report', person: 12, about: 'now' })],
    ['for somebody who is no officer', officerPaths.status, asQuery({ page: 'status', person: 13 })],
  ])('stay shut %s', async (_why, path, query) => {
    const { status, body } = await open(path, query)
    expect(status).toBe(404)
    expect(String(body)).not.toContain('Councillors')
  })

  it('stay shut for somebody who has stopped being an officer since the link was made', async () => {
    const query = asQuery({ page: 'status', person: 12 })
    expect((await open(officerPaths.status, query)).status).toBe(200)
    officers = []
    expect((await open(officerPaths.status, query)).status).toBe(404)
  })
})

describe('words of an officer on a page', () => {
  it('are text, and never markup', async () => {
    const [person = 0] = council.ids
    await council.training.record([{ person, course: '<script>alert(1)</script>', doneOn: '2026-01-01', source: 'x', setBy: 'x' }])
    const { body } = await open(officerPaths.status, asQuery({ page: 'status', person: 12 }))
    expect(String(body)).not.toContain('<script>')
    expect(String(body)).toContain('&lt;script&gt;')
  })
})
