import { z } from 'zod'

const day = z.iso.date('write a day as year-month-day, such as 2027-03-31')

/** The settings of the officers' desk, as the environment names them. */
export const deskShape = {
  QUESTIONS_KEPT_DAYS: z.coerce.number().int().min(1).max(730).default(90),
  MICROSOFT_APP_PASSWORD_ENDS: day.optional(),
  GRAPH_CERTIFICATE_ENDS: day.optional(),
  WEB_CERTIFICATE_ENDS: day.optional(),
}

const environment = z.object(deskShape)

/** How long sent questions are kept, and when what the bot signs in with stops working. */
export interface DeskSettings {
  readonly questionsKeptDays: number
  readonly expiries: readonly { readonly name: string; readonly day?: string | undefined }[]
}

/** The settings of the desk, read; what is used here and has no day is listed without one, so that somebody states it. */
export function deskSettings(
  env: z.infer<typeof environment>,
  used: { readonly password: boolean; readonly certificate: boolean; readonly web: boolean },
): DeskSettings {
  const all = [
    { name: 'Secret of the bot', day: env.MICROSOFT_APP_PASSWORD_ENDS, used: used.password },
    { name: 'Certificate for Microsoft Graph', day: env.GRAPH_CERTIFICATE_ENDS, used: used.certificate },
    { name: 'Certificate of the web address', day: env.WEB_CERTIFICATE_ENDS, used: used.web },
  ]
  const listed = all.filter((one) => one.used || one.day !== undefined)
  return { questionsKeptDays: env.QUESTIONS_KEPT_DAYS, expiries: listed.map(({ name, day: ends }) => ({ name, day: ends })) }
}
