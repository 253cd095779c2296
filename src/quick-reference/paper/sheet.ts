/** Colours of the printed card: all dark enough to read as black on white, so that nothing is lost without colour. */
export const ink = {
  text: '#14171f',
  dark: '#17324d',
  doing: '#0d5638',
  dont: '#8a1a2b',
  soft: '#5b6470',
  hair: '#b9c0c8',
  paper: '#ffffff',
} as const

/** How a run of words is set; `leading` is the distance between lines as a multiple of the size in points. */
export interface Style {
  readonly size: number
  readonly bold: boolean
  readonly colour: string
}

/** Lines set at a place on the sheet, in points from its top left corner to the top of the first line. */
export interface SetWords {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly style: Style
}

/** A part that is read out: its tag tells a screen reader what it is. */
export type Part =
  | { readonly tag: 'H1' | 'H2' | 'P'; readonly words: SetWords }
  | { readonly tag: 'L'; readonly items: readonly SetWords[] }
  | { readonly tag: 'Link'; readonly words: SetWords; readonly address: string }
  | {
      readonly tag: 'Figure'
      readonly alt: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly address: string
    }

/** Something drawn behind the words that no one needs to have read out. */
export type Shape =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
    }
  | {
      readonly kind: 'frame'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
      readonly weight: number
    }
  | { readonly kind: 'tick' | 'cross' | 'dot'; readonly x: number; readonly y: number; readonly size: number; readonly colour: string }

/** All that stands on one side of paper, in reading order. */
export interface Sheet {
  readonly shapes: readonly Shape[]
  readonly parts: readonly Part[]
}

/** A block of the sheet that knows how high it is before it is placed. */
export interface Block {
  readonly height: number
  at(y: number): Sheet
}

/** A4 upright, with a margin that every office printer can print, in points. */
export const a4 = { width: 595.28, height: 841.89, margin: 30 } as const

/** Left edge, right edge and width of the words on the sheet, in points. */
export const frame = { left: a4.margin, right: a4.width - a4.margin, width: a4.width - 2 * a4.margin } as const

/** Several sheets' worth of parts as one, in the order given. */
export function together(...sheets: readonly Sheet[]): Sheet {
  return { shapes: sheets.flatMap(({ shapes }) => shapes), parts: sheets.flatMap(({ parts }) => parts) }
}
