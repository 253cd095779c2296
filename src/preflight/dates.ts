import { checkOf, type Finding } from './finding.js'

/** Something that ends on a day, such as 2027-03-31; undefined where nobody has said when. */
export interface Expiry {
  readonly name: string
  readonly day?: string | undefined
}

const dayMs = 86_400_000
const soon = 30

/** What is told of secrets and certificates that end. `today` is a day in London, such as 2026-11-21. */
export function expiryFindings(expiries: readonly Expiry[], today: string): readonly Finding[] {
  const { ok, warn, fail } = checkOf('End dates')
  if (expiries.length === 0) return [ok('Nothing that the bot signs in with comes to an end.')]
  return expiries.map(({ name, day }) => {
    if (day === undefined)
      return warn(
        `${name}: nobody has said when it ends. After that day the bot falls silent.`,
        'Write the day into the settings: see env/.env.example.',
      )
    const left = Math.round((Date.parse(day) - Date.parse(today)) / dayMs)
    if (left < 0) return fail(`${name}: it ended on ${day}.`, 'Renew it now.')
    return left <= soon
      ? warn(`${name}: it ends on ${day}, in ${left} ${left === 1 ? 'day' : 'days'}.`, 'Renew it now.')
      : ok(`${name}: it is good until ${day}.`)
  })
}
