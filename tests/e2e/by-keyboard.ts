import type { ElementHandle, Page } from 'playwright-core'

/** Where the keyboard is: what the control is called, where it is drawn, and whether one sees that it has the focus. */
export interface Stop {
  readonly name: string
  readonly role: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly isInView: boolean
  readonly isRinged: boolean
  /** The number of the card that it is on, in a chat; -1 where it is on none. */
  readonly card: number
}

const stopInPage = (node: Element) => {
  const named = (ids: string | null) =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim()
  const labels = [...((node as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '').join(' ')
  const said = [
    named(node.getAttribute('aria-labelledby')),
    node.getAttribute('aria-label'),
    labels,
    node.getAttribute('title'),
    node.textContent,
  ]
  const { top, left, bottom, right } = node.getBoundingClientRect()
  const card = node.closest('.ac-adaptiveCard')
  // a chat scrolls under the keyboard, so what lies on a card is measured from the top of the card
  const from = card ? -card.getBoundingClientRect().top : window.scrollY
  return {
    name: (said.find(Boolean) ?? '').replace(/\s+/g, ' ').trim(),
    role: node.getAttribute('role') ?? node.tagName.toLowerCase(),
    top: Math.round(top + from),
    left: Math.round(left + window.scrollX),
    bottom: Math.round(bottom + from),
    isInView: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
    card: card ? [...document.querySelectorAll('.ac-adaptiveCard')].indexOf(card) : -1,
  }
}

// a box may show its ring on the frame around it, or on something drawn after it
const lookInPage = (node: Element) =>
  JSON.stringify(
    [node, node.parentElement, node.parentElement?.parentElement].flatMap((one) => {
      if (!one) return []
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one)
      const after = getComputedStyle(one, '::after')
      const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
      const drawn =
        after.content === 'none' ? '' : [after.outlineStyle, after.boxShadow, after.borderColor, after.borderWidth, after.transform]
      return [[outline, boxShadow, borderColor, backgroundColor, drawn]]
    }),
  )

/** A control while it has the focus; whether it has a ring is known once the focus has gone on. */
interface Met {
  readonly node: ElementHandle<Element>
  readonly look: string
  readonly stop: Omit<Stop, 'isRinged'>
}

const meet = async (page: Page): Promise<Met | undefined> => {
  const node = (await page.evaluateHandle(() => document.activeElement ?? document.body)).asElement()
  if (!node || (await node.evaluate((one) => one === document.body))) return undefined
  return { node, look: await node.evaluate(lookInPage), stop: await node.evaluate(stopInPage) }
}

const leave = async ({ node, look, stop }: Met): Promise<Stop> => ({
  ...stop,
  // a frame shows no ring of its own, but what is in it does
  isRinged: stop.role === 'iframe' || (await node.evaluate(lookInPage)) !== look,
})

type Seen = Pick<Stop, 'name' | 'top' | 'left'>
const isSame = (one: Seen, other: Seen | undefined) => one.name === other?.name && one.top === other.top && one.left === other.left

const pressed = async (page: Page, key: string, hasFrames: boolean) => {
  await page.keyboard.press(key)
  // the focus goes into a frame a moment later than the key
  if (hasFrames)
    await page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 500 }).catch(() => undefined)
  return meet(page)
}

/** Every stop of the Tab key from the top of a page to its end; a frame is one stop, whatever is in it. */
export async function tabThrough(page: Page, most = 200): Promise<Stop[]> {
  const stops: Stop[] = []
  const hasFrames = (await page.locator('iframe').count()) > 0
  let met = await pressed(page, 'Tab', hasFrames)
  for (let times = 1; met && times < most; times++) {
    const next = await pressed(page, 'Tab', hasFrames)
    if (!next || !isSame(met.stop, next.stop)) stops.push(await leave(met))
    met = next && stops.length > 1 && isSame(next.stop, stops[0]) ? undefined : next
  }
  return stops
}

/** The controls of the newest card in the order in which Tab reaches them, as found on the way back from the box below it. */
export async function controlsAbove(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  const newest = (await page.locator('.ac-adaptiveCard').count()) - 1
  let met = await pressed(page, 'Shift+Tab', false)
  for (let times = 0; met && times < 60; times++) {
    const next = await pressed(page, 'Shift+Tab', false)
    const stop = await leave(met)
    if (stop.card === newest) stops.unshift(stop)
    if (stop.card !== newest && stops.length > 0) break
    met = next
  }
  return stops
}

/** Presses a key until the control of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let times = 0; times < 200; times++) {
    const met = await pressed(page, key, false)
    if (met && (typeof name === 'string' ? met.stop.name === name : name.test(met.stop.name))) return
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
