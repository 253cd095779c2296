import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { browserOptions } from './find-browser.js'

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/** One open chat window, driven as a person would drive it. */
export interface Chat {
  readonly page: Page
  say(text: string): Promise<Locator>
  tap(name: string): Promise<Locator>
  /** The newest reply, once there are at least this many. */
  reply(count: number): Promise<Locator>
  count(): Promise<number>
  /** A picture of the newest card. */
  picture(path: string): Promise<void>
  /** Serious and critical findings of axe-core on all cards in the window. */
  barriers(): Promise<string[]>
}

const onlyTheChat = () => {
  let element = document.querySelector<HTMLElement>('[contenteditable=true]')
  while (element && element !== document.body) {
    const parent: HTMLElement | null = element.parentElement
    const isPane = element.getBoundingClientRect().height > 300
    if (isPane) {
      Object.assign(element.style, { minWidth: '0', width: '100vw', maxWidth: '100vw', flex: '1 1 auto' })
      for (const other of Array.from(parent?.children ?? [])) if (other !== element) (other as HTMLElement).style.display = 'none'
    }
    element = parent
  }
}

// the Playground has a fixed desktop layout; on a phone, Teams gives a card nearly the whole width
const phoneStyle = `
  body * { min-width: 0 !important; max-width: 100vw !important; box-sizing: border-box; }
  div:has(.fai-OutputCard) { padding-left: 0 !important; padding-right: 0 !important; margin-left: 0 !important; margin-right: 0 !important; width: 100% !important; }
  .fai-OutputCard, .fai-OutputCard > div, .ac-preview-panel { width: 100% !important; padding: 4px !important; }
  div:has(+ div .fai-OutputCard) { flex: 0 0 0 !important; }
  /* the Playground's fallback for Segoe UI is a fifth wider than it; Arial is as wide */
  .ac-adaptiveCard button, .ac-adaptiveCard button * { font-family: Arial, sans-serif !important; }
`

/** Opens a browser that several windows share. */
export const openBrowser = (path: string): Promise<Browser> => chromium.launch(browserOptions(path))

const replies = (page: Page) => page.locator('.fai-OutputCard, .ac-adaptiveCard').filter({ has: page.locator('.ac-adaptiveCard') })

/** Opens the chat at a width; at phone width the Playground's own panels are put aside so that the chat fills the window. */
export async function openChat(browser: Browser, address: string, width: number, height = 900): Promise<Chat> {
  const page = await browser.newPage({ viewport: { width: Math.max(width, 900), height } })
  await page.goto(address)
  const box = page.locator('[contenteditable=true]').first()
  await box.waitFor()
  if (width < 900) {
    await page.evaluate(onlyTheChat)
    await page.addStyleTag({ content: phoneStyle })
    await page.setViewportSize({ width, height })
  }
  const cards = replies(page)
  const reply = async (count: number) => {
    await cards.nth(count - 1).waitFor()
    return cards.last()
  }
  const after = async (act: () => Promise<void>) => {
    const before = await cards.count()
    await act()
    return reply(before + 1)
  }
  return {
    page,
    reply,
    count: () => cards.count(),
    say: (text) =>
      after(async () => {
        await box.click()
        await page.keyboard.insertText(text)
        await page.keyboard.press('Enter')
      }),
    tap: (name) => after(() => page.getByRole('button', { name, exact: true }).last().click()),
    picture: async (path) => {
      const size = page.viewportSize() ?? { width, height }
      await page.setViewportSize({ ...size, height: 3_200 })
      await cards.last().screenshot({ path })
      await page.setViewportSize(size)
    },
    barriers: async () => {
      await page.evaluate(axe)
      return page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(where: object, options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
        }
        const { violations } = await axe.run({ include: [['.ac-adaptiveCard']] }, { resultTypes: ['violations'] })
        return violations
          .filter(({ impact }) => ['serious', 'critical'].includes(impact))
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      })
    },
  }
}
