import type { Page } from 'playwright-core'
import type { Part } from './a-talk.js'

/** A piece of a card as a screen reader meets it: words, or a control with its name. */
export interface Piece {
  readonly kind: 'words' | 'control'
  readonly text: string
}

const readInPage = () => {
  const named = (place: Element) =>
    new Set([...place.querySelectorAll('[aria-labelledby]')].flatMap((node) => (node.getAttribute('aria-labelledby') ?? '').split(/\s+/)))
  const readOne = (place: Element) => {
    const pieces: { kind: 'words' | 'control'; text: string }[] = []
    const labels = named(place)
    const isControl = (node: Element) =>
      ['BUTTON', 'INPUT', 'TEXTAREA', 'SELECT', 'LABEL'].includes(node.tagName) ||
      node.getAttribute('role') === 'button' ||
      labels.has(node.id)
    const walk = (node: Element) => {
      if (getComputedStyle(node).display === 'none' || node.getAttribute('aria-hidden') === 'true') return
      if (isControl(node)) return void pieces.push({ kind: 'control', text: (node as HTMLElement).innerText ?? '' })
      for (const child of node.childNodes) {
        if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element)
        else if (child.textContent?.trim()) pieces.push({ kind: 'words', text: child.textContent.trim() })
      }
    }
    walk(place)
    return pieces
  }
  return [...document.querySelectorAll('[data-card]')].map(readOne)
}

// the small print among the boxes of a form belongs to the form
const asForm = (pieces: readonly Piece[]): Piece[] => {
  const isBox = ({ kind, text }: Piece) => kind === 'control' && text === ''
  const first = pieces.findIndex(isBox)
  const last = pieces.findLastIndex(isBox)
  return pieces.map((piece, at) => (at > first && at < last ? { ...piece, kind: 'control' } : piece))
}

/** Every drawn card in the order of its elements, which is the order in which a screen reader reads it. */
export async function readAloud(page: Page): Promise<Piece[][]> {
  return (await page.evaluate(readInPage)).map(asForm)
}

interface Word {
  readonly word: string
  /** The number of the piece or line that it stands in. */
  readonly at: number
  readonly weight: number
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'@/+#-]*/gu) ?? []

const rowsOf = (lines: readonly { readonly text: string; readonly weight: number }[]): Word[] =>
  lines.flatMap(({ text, weight }, at) => wordsOf(text).map((word) => ({ word, at, weight })))

// the longest run of words that both have in the same order, where words of the card weigh more than names of its controls
const matched = (card: readonly Word[], twin: readonly Word[]) => {
  const best = Array.from({ length: card.length + 1 }, () => new Uint32Array(twin.length + 1))
  const value = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = card.length - 1; i >= 0; i--)
    for (let j = twin.length - 1; j >= 0; j--) {
      const both = card[i]?.word === twin[j]?.word ? value(i + 1, j + 1) + (card[i]?.weight ?? 0) : 0
      best[i]?.set([Math.max(both, value(i + 1, j), value(i, j + 1))], j)
    }
  const inCard = new Set<number>()
  const inTwin = new Set<number>()
  for (let i = 0, j = 0; i < card.length && j < twin.length; )
    if (card[i]?.word === twin[j]?.word && value(i, j) === value(i + 1, j + 1) + (card[i]?.weight ?? 0)) {
      inCard.add(i++)
      inTwin.add(j++)
    } else if (value(i + 1, j) >= value(i, j + 1)) i++
    else j++
  return { inCard, inTwin }
}

const left = (words: readonly Word[], matches: ReadonlySet<number>, texts: readonly string[]) =>
  [...new Set(words.flatMap(({ at, weight }, n) => (weight > 1 && !matches.has(n) ? [at] : [])))].map((at) => texts[at] ?? '')

/** What a card says and its twin does not, and the other way round, where the order counts too; names of controls may be in both. */
export function heldAgainst(card: Part, pieces: readonly Piece[]): { readonly onCardAlone: string[]; readonly inTwinAlone: string[] } {
  const lines = String(card.speak).split('\n')
  const spoken = rowsOf(pieces.map(({ kind, text }) => ({ text, weight: kind === 'words' ? 4 : 1 })))
  const twin = rowsOf(lines.map((text) => ({ text, weight: 4 })))
  const { inCard, inTwin } = matched(spoken, twin)
  const texts = pieces.map(({ text }) => text)
  return { onCardAlone: left(spoken, inCard, texts), inTwinAlone: left(twin, inTwin, lines) }
}
