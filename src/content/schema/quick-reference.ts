import { z } from 'zod'
import { basis, day, slug, text, topicId } from './fields.js'

const line = z.strictObject({
  text,
  basis: z.array(basis).min(1),
  topics: z.array(topicId).min(1),
})
const box = z.strictObject({ title: text, lines: z.array(line).min(1) })

/** The card of Do's and Don'ts for one audience: one source for chat, page and paper. */
const quickReference = z.strictObject({
  audience: z.enum(['member', 'staff']),
  title: text,
  forWhom: text,
  test: line,
  dos: z.array(line).min(6).max(10),
  donts: z.array(line).min(6).max(10),
  boxes: z.array(box).min(1).max(3),
  version: text,
  status: z.enum(['Draft', 'Adopted']),
  issued: day,
  reviewBy: day,
  owner: slug,
  approver: slug,
  sources: text,
  disclaimer: text,
})

/** The file `quick-reference.yaml`: one card for Members and one for staff. */
export const quickReferenceFile = z.strictObject({
  cards: z.array(quickReference).length(2),
})

export type QuickReference = z.infer<typeof quickReference>

type CardLine = QuickReference['test']

/** Every line of a card that rests on something, with where it stands in the card. */
export function cardLines(card: QuickReference): { readonly line: CardLine; readonly path: readonly PropertyKey[] }[] {
  return [
    { line: card.test, path: ['test'] },
    ...card.dos.map((line, n) => ({ line, path: ['dos', n] })),
    ...card.donts.map((line, n) => ({ line, path: ['donts', n] })),
    ...card.boxes.flatMap((box, b) => box.lines.map((line, n) => ({ line, path: ['boxes', b, 'lines', n] }))),
  ]
}
