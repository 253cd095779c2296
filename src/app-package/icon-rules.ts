import type { PackageFault } from './fault.js'
import { type Picture, readPng } from './read-png.js'

type Rule = readonly [is: (picture: Picture) => boolean, what: string, mend: string]

const isSized = (side: number) => (picture: Picture) => picture.width === side && picture.height === side

// "App icons" in Microsoft's design guidance: full colour 192 x 192; outline 32 x 32, white strokes on nothing
const colour: readonly Rule[] = [
  [isSized(192), 'is not 192 by 192 pixels', 'draw it at that size'],
  [({ pixels }) => pixels.every(([, , , alpha]) => alpha === 255), 'is see-through somewhere', 'give it a full ground'],
]

const outline: readonly Rule[] = [
  [isSized(32), 'is not 32 by 32 pixels', 'draw it at that size'],
  [({ pixels }) => pixels.some(([, , , alpha]) => alpha === 0), 'has a ground', 'leave the ground see-through'],
  [
    ({ pixels }) => pixels.every(([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255)),
    'has a colour',
    'use white alone',
  ],
]

const judged = (name: string, file: Buffer, rules: readonly Rule[]): PackageFault[] => {
  try {
    const picture = readPng(file)
    return rules.flatMap(([is, what, mend]) => (is(picture) ? [] : [{ what: `The icon ${name} ${what}`, mend }]))
  } catch (error) {
    return [{ what: `The icon ${name} cannot be read`, mend: error instanceof Error ? error.message : 'save it as a PNG' }]
  }
}

/** What Teams would refuse about the two icons, each a PNG. */
export function iconFaults(color: Buffer, plain: Buffer): readonly PackageFault[] {
  return [...judged('color.png', color, colour), ...judged('outline.png', plain, outline)]
}
