import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'

/** Laws and cards whose day for another look has passed. Days are written as 2026-11-21, so they sort as text. */
export function checkDateFaults(read: ReadPack, today: string): Fault[] {
  const laws = read['laws.yaml']
  const cards = read['quick-reference.yaml']
  return [
    ...(laws.value?.laws ?? []).flatMap((law, index) =>
      law.nextCheck >= today
        ? []
        : [
            {
              file: laws.file,
              ...laws.at(['laws', index, 'nextCheck']),
              what: `The check of "${law.title}" was due on ${law.nextCheck}`,
              mend: 'compare it with a published source, then change "checked" and "nextCheck"',
            },
          ],
    ),
    ...(cards.value?.cards ?? []).flatMap((card, index) =>
      card.reviewBy >= today
        ? []
        : [
            {
              file: cards.file,
              ...cards.at(['cards', index, 'reviewBy']),
              what: `The card for ${card.audience} was due for review by ${card.reviewBy}`,
              mend: 'review it with its owner, then change "issued", "version" and "reviewBy"',
            },
          ],
    ),
  ]
}
