import { parseHTML } from 'linkedom'
import { createRenderer, stringsIn } from '../../src/cards/index.js'
import { type CardAudience, cardAddresses, cardPage, cardWords, quickReferenceFeature } from '../../src/quick-reference/index.js'
import { starterContent } from '../a-content.js'
import { said } from '../chat/a-turn.js'
import { openPdf, printCard } from './printed-card.js'

const content = starterContent()

const plain = (text: string) =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')

const chat = async (audience: CardAudience) => {
  const feature = quickReferenceFeature(content, cardAddresses('https://bot.example.gov.uk'))
  const reply = await feature.handle(said(audience === 'staff' ? 'staff card' : 'card'))
  if (!reply?.card) throw new Error('There is no card in chat.')
  return { card: stringsIn(createRenderer('cards')(reply.card, reply.text)).join(' '), text: reply.text }
}

const page = (audience: CardAudience, print: 'normal' | 'large') => {
  const { document } = parseHTML(cardPage(content, audience, { print }))
  for (const node of document.querySelectorAll('style,details')) node.remove()
  return document.documentElement.textContent ?? ''
}

const paper = async (audience: CardAudience) =>
  openPdf(await printCard(content, audience))
    .runs.map(({ text }) => text)
    .join(' ')

describe.each(['member', 'staff'] as const)('the card for %s', (audience) => {
  it('says the same words in chat, on the page in either print, and on paper', async () => {
    const { particulars, mark = '', boxes, title, forWhom, test, dos, donts, sources, notice } = cardWords(content, audience)
    const told = [title, forWhom, mark, test, ...dos, ...donts, ...boxes.flatMap((box) => [box.title, ...box.lines]), sources, notice]
    const all = [...told, ...particulars.flatMap(({ label, value }) => [label, value])].map(plain)
    const { card, text } = await chat(audience)
    const faces = { card, text, page: page(audience, 'normal'), large: page(audience, 'large'), paper: await paper(audience) }
    for (const [name, words] of Object.entries(faces)) {
      const face = plain(words)
      expect({ name, missing: all.filter((line) => !face.includes(line)) }).toEqual({ name, missing: [] })
    }
  })
})
