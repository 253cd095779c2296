import { type AgreedLicence, agreedLicences, installScripts, notKeptUp, type ReadByHand, readByHand } from './agreed.js'

/** What the lock file says of a package. */
export interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly resolved?: string
  readonly link?: boolean
  readonly deprecated?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Every package of the lock file, by its folder. */
export type Packages = Readonly<Record<string, Locked>>

/** One package as it is judged. */
export interface Package extends Locked {
  readonly path: string
  readonly name: string
  readonly id: string
}

/** The packages of a lock file, those of production alone or all. */
export const packagesOf = (all: Packages, { production = false } = {}): Package[] =>
  Object.entries(all)
    .filter(([path, { dev }]) => path !== '' && !(production && dev))
    .map(([path, one]) => {
      const name = path.replace(/^.*node_modules\//, '')
      return { ...one, path, name, id: `${name}@${one.version}` }
    })

/** The licence of a package, as it declares it or as a person has read it; nothing where neither is so. */
const licenceOf = ({ id, license }: Package, read: Readonly<Record<string, ReadByHand>> = readByHand): string | undefined =>
  (read[id]?.licence ?? license)?.replace(/^\((.*)\)$/, '$1')

type Agreed = Readonly<Record<string, AgreedLicence>>

const isAgreed = (licence: string, name: string, agreed: Agreed) => {
  const one = agreed[licence]
  return one !== undefined && (one.onlyFor === undefined || one.onlyFor.includes(name))
}

/** The agreed licences under which a package is deployed: of "A OR B" the first that is agreed, of "A AND B" both; nothing where one is not agreed. */
export const licencesTaken = (one: Package, agreed: Agreed = agreedLicences): readonly string[] | undefined =>
  licenceOf(one)
    ?.split(' OR ')
    .map((choice) => choice.split(' AND '))
    .find((parts) => parts.every((part) => isAgreed(part, one.name, agreed)))

/** Deployed packages whose licence is not agreed. */
export const licencesNotAgreed = (all: Packages): string[] =>
  packagesOf(all, { production: true })
    .filter((one) => licencesTaken(one) === undefined)
    .map((one) => `${one.id}: ${licenceOf(one) ?? 'says nothing'}`)

/** Packages that run a script when they are installed, and for which nobody has said whether they may. */
export const scriptsNotAgreed = (all: Packages): string[] =>
  packagesOf(all)
    .filter(({ name, hasInstallScript }) => hasInstallScript && !(name in installScripts))
    .map(({ id }) => id)

/** Packages that the registry calls deprecated, and that nobody has given a reason for. */
export const deprecatedWithoutReason = (all: Packages): string[] =>
  packagesOf(all)
    .filter(({ id, deprecated }) => deprecated !== undefined && !(id in notKeptUp))
    .map(({ id, deprecated }) => `${id}: ${deprecated}`)

// another package of the registry under a name of its own
const alias = /^npm:(@[\w.-]+\/)?[\w.-]+@/

const isOfRegistry = (wanted: string) => !/[:/#]/.test(wanted.replace(alias, ''))

/** Packages that would come from somewhere else than a registry: from git, an address, or a folder. */
export const fromElsewhere = (all: Packages): string[] => [
  ...packagesOf(all)
    .filter(({ link, resolved }) => link || (resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved)))
    .map(({ id, resolved }) => `${id} from ${resolved ?? 'a folder'}`),
  ...Object.entries(all).flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...(path === '' ? devDependencies : {}), ...optionalDependencies })
      .filter(([, wanted]) => !isOfRegistry(wanted))
      .map(([name, wanted]) => `${path === '' ? 'package.json' : path} asks for ${name} ${wanted}`),
  ),
]
