import { z } from 'zod'
import type { DraftContext } from './check.js'

/** What the writer ticked about themselves and the post; a part left out was not told. */
export type Told = Pick<DraftContext, 'decides' | 'account' | 'image' | 'share'>

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
  .catch(undefined)

const ticked = z.object({
  decides: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(['planning', 'licensing'])).max(2))
    .optional()
    .catch(undefined),
  account: z.enum(['councillor', 'private', 'council']).optional().catch(undefined),
  image: flag,
  share: flag,
})

/** Reads what a card sent beside a draft; a made-up value counts as not told. `undefined` when no card asked, so that nothing told before is lost. */
export function toldIn(sent: Readonly<Record<string, unknown>>): Told | undefined {
  const told = ticked.parse({ decides: sent.decides, account: sent.account, image: sent.image, share: sent.share })
  return Object.values(told).every((value) => value === undefined) ? undefined : told
}
