import { z } from 'zod'

const hour = z.coerce
  .number()
  .int()
  .min(0)
  .max(23)
  .refine((value) => value !== 1, 'choose another hour than 1, which the clocks change in')

/** The settings of the monthly digest, as the environment names them. */
export const digestShape = {
  DIGEST_HOUR: hour.default(9),
  DIGEST_WHEN_EMPTY: z.enum(['short', 'none']).default('short'),
  DIGEST_AUTO_APPROVE: z.enum(['on', 'off']).default('off'),
}

const environment = z.object(digestShape)

/** When the digest goes out, whether a month without news gets one, and whether it may go out unapproved. */
export interface DigestSettings {
  readonly hour: number
  readonly whenEmpty: 'short' | 'none'
  readonly autoApprove: boolean
}

/** The settings of the digest, read. */
export function digestSettings(env: z.infer<typeof environment>): DigestSettings {
  return { hour: env.DIGEST_HOUR, whenEmpty: env.DIGEST_WHEN_EMPTY, autoApprove: env.DIGEST_AUTO_APPROVE === 'on' }
}
