import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import { cardAddresses, quickReferenceFeature } from '../../src/quick-reference/index.js'
import { aContent } from '../a-content.js'
import { said, tapped } from '../chat/a-turn.js'

const content = aContent()
const feature = quickReferenceFeature(content)
const { member, staff } = content.cards
const reply = async (turn: Parameters<typeof feature.handle>[0], from = feature) => {
  const given = await from.handle(turn)
  if (!given?.card) throw new Error('The feature showed no card.')
  return { ...given, card: given.card }
}
const textsOf = (lines: unknown) => (lines as { text: string }[]).map(({ text }) => text)

describe('the card in chat', () => {
  it.each([
    'card',
    'Card',
    'the a4 card',
    "do's and don'ts",
    'dos and don’ts',
    'What are the dos and donts?',
    'quick reference',
    'cheat sheet',
  ])('is shown when somebody types "%s"', async (words) => {
    const { card, text } = await reply(said(words))
    expect(card.template).toBe('quick-reference')
    expect(text).toContain(member.forWhom)
  })

  it('shows every line that the council wrote, in its order, on the card and in its plain text', async () => {
    const { card, text } = await reply(said('card'))
    expect(textsOf(card.data.dos)).toEqual(textsOf(member.dos))
    expect(textsOf(card.data.donts)).toEqual(textsOf(member.donts))
    for (const line of [...member.dos, ...member.donts, ...member.boxes.flatMap(({ lines }) => lines)])
      expect(text).toContain(`• ${line.text}`)
    expect(text.indexOf('\nDo\n')).toBeLessThan(text.indexOf("\nDon't\n"))
  })

  it('says its version, its day, its owner by role and that it is not adopted', async () => {
    const { text } = await reply(said('card'))
    expect(text).toContain(`Version ${member.version}`)
    expect(text).toMatch(/Issued \d{1,2} [A-Z][a-z]+ \d{4}/)
    expect(text).toContain(`Owner: ${content.contacts.get(member.owner)?.role}`)
    expect(text).toContain(content.pack.notice)
    expect(text).toContain('Draft, not yet approved by the council')
  })

  it('loses the draft mark once the council has adopted it', async () => {
    const adopted = quickReferenceFeature(aContent({ cards: { staff, member: { ...member, status: 'Adopted' } } }))
    const { text, card } = await reply(said('card'), adopted)
    expect(text).not.toContain('Draft, not yet approved')
    expect(card.data.mark).toEqual([])
  })
})

describe('for whom the card speaks', () => {
  it('is the Councillor, unless the person is known to be staff', async () => {
    expect((await reply(said('card'))).text).toContain(member.forWhom)
    expect((await reply(said('card', { person: { key: 'x', audience: 'member' } }))).text).toContain(member.forWhom)
    expect((await reply(said('card', { person: { key: 'x', audience: 'staff' } }))).text).toContain(staff.forWhom)
  })

  it.each(['staff card', 'card for staff', 'The staff card', 'dos and donts for staff'])(
    'is staff when somebody asks for it: "%s"',
    async (words) => {
      expect((await reply(said(words))).text).toContain(staff.forWhom)
    },
  )

  it('can be changed with a tap', async () => {
    const { card } = await reply(said('card'))
    const buttons = card.data.buttons as { title: string; data: { verb: string; command: string } }[]
    expect(buttons.map(({ data }) => data.command)).toEqual(['check', 'staff card'])
    expect((await reply(tapped(buttons[1]!.data))).text).toContain(staff.forWhom)
    const back = (await reply(said('staff card'))).card.data.buttons as typeof buttons
    expect((await reply(tapped(back[1]!.data))).text).toContain(member.forWhom)
  })
})

describe('the ways out of the card', () => {
  it('are left out where the bot has no public address', async () => {
    expect((await reply(said('card'))).card.data.links).toEqual([])
  })

  it('lead to the page and the paper of the same audience', async () => {
    const open = quickReferenceFeature(content, cardAddresses('https://posts.example.gov.uk/'))
    const linksFor = async (words: string) => ((await reply(said(words), open)).card.data.links as { url: string }[]).map(({ url }) => url)
    for (const url of await linksFor('card')) expect(url).toMatch(/^https:\/\/posts\.example\.gov\.uk\/card(?!\/staff)/)
    for (const url of await linksFor('staff card')) expect(url).toMatch(/^https:\/\/posts\.example\.gov\.uk\/card\/staff/)
  })
})

describe('what the card leaves to others', () => {
  it.each(['can I post the card of a resident?', 'discard', 'check', 'help', ''])('is everything else: "%s"', async (words) => {
    expect(await feature.handle(said(words))).toBeUndefined()
  })
})

describe('both cards', () => {
  it.each(['card', 'staff card'])('can be shown with all their lines and fit in Teams: "%s"', async (words) => {
    const { card, text, summary } = await reply(said(words), quickReferenceFeature(content, cardAddresses('https://posts.example.gov.uk')))
    const shown = createRenderer(join(__dirname, '../../cards'))(card, text)
    expect(Buffer.byteLength(JSON.stringify(shown), 'utf16le')).toBeLessThanOrEqual(28 * 1024)
    expect(summary).toMatch(/Do's and Don'ts/)
  })
})
