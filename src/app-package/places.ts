import { z } from 'zod'
import type { PackageFault } from './fault.js'

const id = z.guid('write an id as Azure and Teams show it: 8-4-4-4-12 letters and digits')
const host = z
  .string()
  .max(253)
  .regex(
    /^(?!localhost$)(?=[a-z0-9.-]*\.[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i,
    'write the name of the host alone, such as posts.example.gov.uk',
  )

/** The places of the manifest that an environment fills, each with what it is. */
const places = {
  TEAMS_APP_ID: { shape: id, about: 'the id of this app, any new id that no other app has (`uuidgen` makes one); keep it for good' },
  BOT_ID: { shape: id, about: "the application id of the bot's registration; MICROSOFT_APP_ID does as well" },
  PUBLIC_HOST: { shape: host, about: 'the host at which people reach the pages of the bot; an https address in PUBLIC_URL does as well' },
} as const

/** The name of a place in the manifest. */
export type Place = keyof typeof places

type Environment = Readonly<Record<string, string | undefined>>

const given = (value: string | undefined) => (value === undefined || value.trim() === '' ? undefined : value.trim())

const hostOf = (address: string | undefined) => {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address)
  return url?.protocol === 'https:' ? url.host : undefined
}

const valuesOf = (environment: Environment): Readonly<Record<Place, string | undefined>> => ({
  TEAMS_APP_ID: given(environment.TEAMS_APP_ID),
  BOT_ID: given(environment.BOT_ID) ?? given(environment.MICROSOFT_APP_ID),
  PUBLIC_HOST: given(environment.PUBLIC_HOST) ?? hostOf(given(environment.PUBLIC_URL)),
})

const faultOf = (name: Place, value: string | undefined): PackageFault | undefined => {
  const { shape, about } = places[name]
  if (value === undefined) return { what: `${name} is missing`, mend: `write ${about}` }
  const { error } = shape.safeParse(value)
  return error && { what: `${name} is not right`, mend: error.issues.map(({ message }) => message).join('; ') }
}

/** The manifest with every place filled, or what is missing or wrong; the values are never repeated, as they may be secrets in the wrong place. */
export function fillPlaces(
  manifest: string,
  environment: Environment,
): { readonly filled: string | undefined; readonly faults: readonly PackageFault[] } {
  const values = valuesOf(environment)
  const named = [...new Set([...manifest.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))]
  const faults = named.flatMap((name): PackageFault[] => {
    if (!Object.hasOwn(places, name))
      return [{ what: `The manifest has a place ${name} that nothing fills`, mend: 'remove it, or correct its name' }]
    const fault = faultOf(name as Place, values[name as Place])
    return fault ? [fault] : []
  })
  if (faults.length > 0) return { filled: undefined, faults }
  return { filled: manifest.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_place, name: Place) => values[name] ?? ''), faults: [] }
}
