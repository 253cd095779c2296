import type { Page } from 'playwright-core'

/** Where the keyboard is: what the control is called, where it is drawn, and whether one sees that it has the focus. */
export interface Stop {
  readonly name: string
  readonly role: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly isRinged: boolean
  readonly isInView: boolean
}

const stopInPage = () => {
  let node = document.activeElement
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
  if (!node || node === document.body) return undefined
  const named = (ids: string | null) =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim()
  const labels = [...((node as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '').join(' ')
  const name =
    named(node.getAttribute('aria-labelledby')) ||
    node.getAttribute('aria-label') ||
    labels ||
    node.getAttribute('title') ||
    node.textContent ||
    ''
  const look = (one: Element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(one)
    const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineStyle} ${outlineWidth}`
    const after = getComputedStyle(one, '::after')
    return JSON.stringify([
      outline,
      boxShadow,
      borderColor,
      backgroundColor,
      after.content === 'none' ? '' : [after.outlineStyle, after.boxShadow, after.borderColor, after.transform],
    ])
  }
  // a box may show its ring on the frame around it
  const around = [node, node.parentElement, node.parentElement?.parentElement].flatMap((one) => one ?? [])
  const focused = around.map(look)
  const { top, left, bottom, right } = node.getBoundingClientRect()
  const role = node.getAttribute('role') ?? node.tagName.toLowerCase()
  const isInView = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth
  const element = node as HTMLElement
  element.blur()
  const isRinged = node.tagName === 'IFRAME' || around.map(look).some((one, at) => one !== focused[at])
  element.focus({ preventScroll: true })
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    role,
    top: top + window.scrollY,
    left: left + window.scrollX,
    bottom: bottom + window.scrollY,
    isRinged,
    isInView,
  }
}

/** Where the keyboard is now; nothing when it is nowhere on the page. */
export const whereNow = (page: Page): Promise<Stop | undefined> => page.evaluate(stopInPage)

const isSame = (one: Stop, other: Stop | undefined) => one.name === other?.name && one.top === other.top && one.left === other.left

/** Every stop of the Tab key from the top of a page to its end; a frame is one stop, whatever is in it. */
export async function tabThrough(page: Page, most = 200): Promise<Stop[]> {
  const stops: Stop[] = []
  const hasFrames = (await page.locator('iframe').count()) > 0
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    // the focus goes into a frame a moment later than the key
    if (hasFrames)
      await page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 500 }).catch(() => undefined)
    const stop = await whereNow(page)
    if (!stop || (stops.length > 1 && isSame(stop, stops[0]))) break
    if (!isSame(stop, stops.at(-1))) stops.push(stop)
  }
  return stops
}

/** Presses a key until the control of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<Stop> {
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press(key)
    const stop = await whereNow(page)
    if (stop && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return stop
  }
  throw new Error(`The keyboard did not reach "${name}".`)
}

/** The stops that lie above one that comes before them, that is where the eye goes down and the keyboard up; side by side is no fault. */
export const outOfOrder = (stops: readonly Stop[]): string[] =>
  stops.flatMap((stop, at) => {
    const before = stops[at - 1]
    const isBack =
      before && (stop.bottom <= before.top || (stop.top < before.bottom && stop.bottom > before.top && stop.left < before.left))
    return isBack ? [`"${stop.name}" after "${before.name}"`] : []
  })

/** What can be reached by keyboard on a page but was not, where so many were. */
export const missed = (page: Page, reached: number): Promise<string[]> =>
  page.evaluate((count) => {
    const all = [
      ...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea, iframe, [tabindex="0"]'),
    ]
    const shown = all.filter((node) => node.getClientRects().length > 0)
    return shown.length === count ? [] : [`${count} of ${shown.length} controls were reached`]
  }, reached)
