import { readFileSync } from 'node:fs'
import type { Figures } from './measure.js'

/** The least a figure may be, or the most. */
type Floor = Partial<Record<keyof Figures, { readonly least?: number; readonly most?: number }>>

/** What fell through the floor, in words; nothing when all is well. */
export function belowFloor(file: string, figures: Figures): string[] {
  const floor = JSON.parse(readFileSync(file, 'utf8')) as Floor
  return Object.entries(floor).flatMap(([name, { least = 0, most = 100 }]) => {
    const value = figures[name as keyof Figures]
    if (value >= least && value <= most) return []
    return [`${name} is ${value.toFixed(1)}, but should be ${value < least ? `at least ${least}` : `at most ${most}`}`]
  })
}
