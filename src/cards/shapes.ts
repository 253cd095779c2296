import { z } from 'zod'
import { action } from '../chat/index.js'

const line = z.strictObject({ text: z.string().min(1) })

/** Lines of text; an empty list stands for a part that is absent. */
export const lines = z.array(line)

/** A button on a card. */
export const buttonData = z.strictObject({ title: z.string().min(1).max(80), verb: z.string(), data: action })

/** Buttons; at most six fit a card in Teams. */
export const buttons = (most: number) => z.array(buttonData).max(most)
