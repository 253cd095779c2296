import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Part } from './a-talk.js'
import { type Look, teamsLook } from './teams-look.js'

const dist = dirname(require.resolve('adaptivecards/dist/adaptivecards.min.js'))
const renderer = readFileSync(join(dist, 'adaptivecards.min.js'), 'utf8')

// buttons as a phone draws them: one line each, cut off where it is too long; focus has a frame; the page is one column, as a chat is
const style = (look: Look) => `
html{color-scheme:${look}}
body{margin:0;background:${look === 'light' ? '#f5f5f5' : '#1f1f1f'};color:${look === 'light' ? '#252424' : '#fff'};font:14px/1.4 "Segoe UI",Tahoma,Verdana,sans-serif}
main{padding:8px;max-width:600px}
article{margin:0 0 16px;overflow-wrap:anywhere}
.ac-adaptiveCard{border:1px solid ${look === 'light' ? '#d1d1d1' : '#525252'}}
button.ac-pushButton{font:inherit;font-weight:600;padding:6px 12px;min-height:32px;border:1px solid ${look === 'light' ? '#616161' : '#adadad'};border-radius:4px;background:${look === 'light' ? '#fff' : '#292929'};color:inherit}
button.ac-pushButton{max-width:100%;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
button.ac-pushButton div{white-space:nowrap!important;overflow:hidden;text-overflow:ellipsis}
.ac-actionSet,.ac-actionSet>div{flex-wrap:wrap!important;gap:8px}
input,textarea,select{font:inherit;box-sizing:border-box;max-width:100%}
.ac-selectable{cursor:pointer}
:focus-visible{outline:2px solid ${look === 'light' ? '#000' : '#fff'};outline-offset:1px}
`

const frame = (look: Look) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cards</title><style>${style(look)}</style></head>
<body><main><h1>Cards</h1></main></body></html>`

interface Renderer {
  readonly AdaptiveCard: {
    new (): { hostConfig: unknown; parse(card: unknown): void; render(): HTMLElement | undefined }
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void
  }
  readonly HostConfig: new (settings: object) => unknown
}

const drawAll = ({ cards, settings }: { readonly cards: readonly Part[]; readonly settings: object }) => {
  const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Renderer }).AdaptiveCards
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  // the two marks that our cards use, of those that Teams knows
  const marked = (text: string) =>
    escaped(text)
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a href="$2">$1</a>')
  AdaptiveCard.onProcessMarkdown = (text, result) =>
    Object.assign(result, { outputHtml: `<p style="margin:0">${marked(text)}</p>`, didProcess: true })
  const main = document.querySelector('main')
  for (const [n, card] of cards.entries()) {
    const place = document.createElement('article')
    place.dataset.card = String(n)
    const drawn = new AdaptiveCard()
    drawn.hostConfig = new HostConfig(settings)
    drawn.parse(card)
    const element = drawn.render()
    if (element) place.append(element)
    main?.append(place)
  }
}

/** Draws cards below each other with Microsoft's own renderer, in the colours of Teams. */
export async function drawCards(page: Page, cards: readonly Part[], look: Look = 'light'): Promise<void> {
  await page.setContent(frame(look))
  await page.addScriptTag({ content: renderer })
  await page.evaluate(drawAll, { cards, settings: teamsLook(look) })
}
