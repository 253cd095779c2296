import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.2 to level AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The same, and what axe calls best practice: landmarks, the order of headings, and the like. */
export const wcagAndMore = [...wcag, 'best-practice']

/** Something that axe-core found, on what. */
export interface Barrier {
  readonly rule: string
  readonly html: string
  /** The number of the card it is on; -1 where it is on none. */
  readonly card: number
}

/** What axe-core finds on a page or, with a selector, on that part of it. */
export async function barriersOn(page: Page, rules: readonly string[] = wcagAndMore, within?: string): Promise<Barrier[]> {
  const where = within === undefined ? 'document' : JSON.stringify({ include: [[within]] })
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'], elementRef: true })
  const found = await page.evaluate<
    { id: string; html: string; card: number }[]
  >(`(() => { ${axe}; return axe.run(${where}, ${options}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => (
      { id, html: node.html.slice(0, 300), card: Number(node.element?.closest('[data-card]')?.dataset.card ?? -1) })))) })()`)
  return found.map(({ id, html, card }) => ({ rule: id, html, card }))
}

/** The names of the rules that a page breaks, for a test that plants a barrier. */
export const rulesBroken = (found: readonly Barrier[]): string[] => [...new Set(found.map(({ rule }) => rule))]

const cutOffInPage = () => {
  const nameOf = (node: Element) => `${node.tagName.toLowerCase()}.${node.className}: ${(node.textContent ?? '').trim().slice(0, 60)}`
  const wide = document.documentElement.clientWidth
  const faults: string[] = []
  for (const node of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, display, position, visibility } = getComputedStyle(node)
    const { left, right, width } = node.getBoundingClientRect()
    if (display === 'none' || visibility === 'hidden' || width === 0 || ['IFRAME', 'OPTION'].includes(node.tagName)) continue
    // a skip link waits outside until it is reached
    if (position === 'absolute' && right <= 0) continue
    // a box for words scrolls by itself, and a table may where it stands in a frame that scrolls (WCAG 1.4.10)
    if (node.closest('[role=region][tabindex="0"], textarea, input, select')) continue
    if (left < -1 || right > wide + 1) faults.push(`sticks out: ${nameOf(node)}`)
    if (display !== 'inline' && overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1)
      faults.push(`cut off${node.closest('button') ? ' in a button' : ''}: ${nameOf(node)}`)
  }
  if (document.documentElement.scrollWidth > wide)
    faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${wide}`)
  return faults
}

/** What is cut off or sticks out at the page's present width. */
export const cutOff = (page: Page): Promise<string[]> => page.evaluate(cutOffInPage)

const faintInPage = () => {
  type Colour = readonly [number, number, number, number]
  const read = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1]
  const light = ([r, g, b]: Colour) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((one) => (one / 255 <= 0.040_45 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const canvas = document.createElement('div')
  canvas.style.background = 'Canvas'
  document.body.append(canvas)
  const page = read(getComputedStyle(canvas).backgroundColor)
  canvas.remove()
  const ground = (node: Element | null): Colour =>
    node ? over(read(getComputedStyle(node).backgroundColor), ground(node.parentElement)) : page
  const faults = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement
    if (!holder || !text.textContent?.trim() || holder.getClientRects().length === 0) continue
    const behind = ground(holder)
    const [first = 0, second = 0] = [light(over(read(getComputedStyle(holder).color), behind)), light(behind)].sort((a, b) => b - a)
    if ((first + 0.05) / (second + 0.05) < 4.5) faults.add(text.textContent.trim().slice(0, 60))
  }
  return [...faults]
}

/** Words that cannot be told from what is behind them (under 4.5 to 1, WCAG 1.4.3), in the colours as they now are. */
export const faintWords = (page: Page): Promise<string[]> => page.evaluate(faintInPage)

/** Spaces lines, words and letters out as far as a reader may wish to (WCAG 1.4.12); a page with a security policy must be told to let it in. */
export const spaceOut = async (page: Page): Promise<void> => {
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  })
}

/** Buttons that are too small to hit: under 24 pixels (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button, [role=button]')].map((one) => ({ box: one.getBoundingClientRect(), is: one }))
    return buttons.filter(({ box }) => box.width < 24 || box.height < 24).map(({ is }) => is.textContent ?? '')
  })
