import type { Page } from 'playwright-core'

/** Marks what a page sets apart by a ground of its own, while it has its own colours, and tells how many there are. */
export const areasIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isArea = (node: Element) => {
      const ground = getComputedStyle(node).backgroundColor
      const below = node.parentElement && getComputedStyle(node.parentElement).backgroundColor
      return ground !== 'rgba(0, 0, 0, 0)' && ground !== below && (node.textContent ?? '').trim() !== ''
    }
    for (const [at, node] of [...document.querySelectorAll('body *')].filter(isArea).entries()) node.setAttribute('data-area', String(at))
    return document.querySelectorAll('[data-area]').length
  })

/**
 * What was set apart by its ground alone and has no frame, now that grounds are taken away. The bar at the top, the sheet
 * and the column of a mail have a ground for looks only.
 */
export const frameless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-area]:not(.top, .skip, main, .column, .body)')]
      .filter((node) => {
        const { borderTopStyle, borderLeftStyle, borderBottomStyle } = getComputedStyle(node)
        return [borderTopStyle, borderLeftStyle, borderBottomStyle].every((style) => style === 'none')
      })
      .map((node) => `no frame: ${node.className} ${(node.textContent ?? '').trim().slice(0, 40)}`),
  )
