import type { PackageFault } from './fault.js'
import { iconFaults } from './icon-rules.js'
import { type Manifest, manifestShape } from './manifest-shape.js'
import { fillPlaces } from './places.js'
import { type BotAsItIs, teamsFaults } from './teams-rules.js'
import { zip } from './zip.js'

/** What an app package is made of. */
export interface PackageParts {
  /** The text of manifest.json, with its places. */
  readonly manifest: string
  readonly icons: { readonly color: Buffer; readonly outline: Buffer }
  /** The entries of the environment's file. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly bot: BotAsItIs
  /** Holds a manifest against Microsoft's schema of its version; answers a line a fault. */
  readonly validate: (manifest: object) => Promise<readonly string[]>
}

/** The package, or everything that is wrong with it. */
export type MadePackage =
  | { readonly bytes: Uint8Array; readonly version: string; readonly manifestVersion: string; readonly faults: readonly [] }
  | { readonly bytes: undefined; readonly faults: readonly PackageFault[] }

const refused = (faults: readonly PackageFault[]): MadePackage => ({ bytes: undefined, faults })

const jsonOf = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const shapeFaults = (manifest: object): { readonly known: Manifest | undefined; readonly faults: readonly PackageFault[] } => {
  const { data, error } = manifestShape.safeParse(manifest)
  const faults =
    error?.issues.map(({ path, message }) => ({ what: `The manifest is not complete at ${path.join('.')}`, mend: message })) ?? []
  return { known: data, faults }
}

/**
 * Makes the app package for Teams: the manifest with its places filled and the two icons, as a zip whose bytes are the
 * same whenever these are. It is held against Microsoft's schema, and against what Teams checks beyond it; with any
 * fault nothing is made, and all faults are told.
 */
export async function makePackage({ manifest, icons, environment, bot, validate }: PackageParts): Promise<MadePackage> {
  const { filled, faults } = fillPlaces(manifest, environment)
  if (filled === undefined) return refused(faults)
  const json = jsonOf(filled)
  if (!json) return refused([{ what: 'The manifest is not JSON', mend: 'look for a comma or a quote that is missing' }])
  const bySchema = (await validate(json)).map((what) => ({ what: `Microsoft's schema: ${what}`, mend: 'see appPackage/README.md' }))
  const { known, faults: byShape } = shapeFaults(json)
  const all = [...bySchema, ...byShape, ...(known ? teamsFaults(known, bot) : []), ...iconFaults(icons.color, icons.outline)]
  if (all.length > 0 || !known) return refused(all)
  const { version, manifestVersion } = known
  const text = new TextEncoder().encode(`${JSON.stringify(json, undefined, 2)}\n`)
  return {
    bytes: zip({ 'manifest.json': text, 'color.png': icons.color, 'outline.png': icons.outline }),
    version,
    manifestVersion,
    faults: [],
  }
}
