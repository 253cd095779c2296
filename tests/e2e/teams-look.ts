/** How a card is drawn: as Teams draws it by day, or by night. */
export type Look = 'light' | 'dark'

interface Colours {
  readonly text: string
  readonly subtle: string
  readonly accent: string
  readonly attention: string
}

// the published colours of Teams, as Microsoft's samples for the renderer have them; a two-digit start is how opaque it is
const inks: Readonly<Record<Look, Colours>> = {
  light: { text: '#252424', subtle: '#BF252424', accent: '#6264A7', attention: '#C4314B' },
  dark: { text: '#FFFFFF', subtle: '#BFFFFFFF', accent: '#A6A7DC', attention: '#D74654' },
}

const grounds = {
  light: { default: '#FFFFFF', emphasis: '#F9F8F7' },
  dark: { default: '#2D2C2C', emphasis: '#292828' },
} as const

// these are the same by night, with dark words on them
const tinted = { accent: '#C7DEF9', good: '#CCFFCC', attention: '#FFC5B2', warning: '#FFE2B2' } as const

const both = (colour: string, subtle = colour) => ({ default: colour, subtle })

const wordsIn = ({ text, subtle, accent, attention }: Colours) => ({
  default: both(text, subtle),
  dark: both('#252424'),
  light: both('#FFFFFF'),
  accent: both(accent),
  attention: both(attention),
  good: both('#92C353'),
  warning: both('#F8D22A'),
})

const styles = (look: Look) => ({
  ...Object.fromEntries(
    Object.entries(grounds[look]).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors: wordsIn(inks[look]) }]),
  ),
  ...Object.fromEntries(
    Object.entries(tinted).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors: wordsIn(inks.light) }]),
  ),
})

const letters = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
})

/** Settings for Microsoft's renderer that make a card look and lie as it does in Teams. */
export const teamsLook = (look: Look): object => ({
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: look === 'light' ? '#EEEEEE' : '#484644' },
  fontTypes: { default: letters("'Segoe UI', Tahoma, Geneva, Verdana, sans-serif"), monospace: letters('monospace') },
  textBlock: { headingLevel: 2 },
  containerStyles: styles(look),
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
})
