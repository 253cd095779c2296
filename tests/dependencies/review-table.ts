import { agreedLicences, installScripts, notKeptUp, readByHand } from './agreed.js'
import { licencesTaken, type Package, type Packages, packagesOf } from './judge.js'

const once = (all: readonly Package[]) => [...new Map(all.map((one) => [one.id, one])).values()]

const asTable = (rows: readonly (readonly string[])[]) => {
  const wide = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) => `| ${wide.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `| ${wide.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join('\n')
}

const withScripts = (all: readonly Package[], runs: boolean) =>
  all
    .filter(({ name, hasInstallScript }) => hasInstallScript && installScripts[name]?.runs === runs)
    .map(({ id }) => `\`${id}\``)
    .sort()
    .join(', ')

/** What the review found, as the tables of SECURITY.md: in short, licence by licence, and what is not kept up; all of it from the lock file. */
export function reviewTables(packages: Packages): readonly string[] {
  const [all, deployed] = [once(packagesOf(packages)), once(packagesOf(packages, { production: true }))]
  const taken = deployed.flatMap((one) => licencesTaken(one) ?? [])
  const countOf = (licence: string) => taken.filter((other) => other === licence).length
  const isDeployed = (id: string) => deployed.some((one) => one.id === id)
  const old = Object.keys(notKeptUp)
  const short = [
    ['Looked at', 'Found'],
    ['packages that are deployed', `${deployed.length}, of ${all.length} with the tools for development, for every platform`],
    ['licences that are not agreed', 'none'],
    ['licences that a person had to read', String(Object.keys(readByHand).length)],
    ['may run a script when installed', withScripts(all, true)],
    ['may not', withScripts(all, false)],
    ['from git, an address or a folder', 'none'],
    [
      'not kept up by anybody',
      `${old.filter(isDeployed).length} that are deployed, ${old.filter((id) => !isDeployed(id)).length} tools for development`,
    ],
  ]
  const licences = Object.entries(agreedLicences)
    .map(([name, { why }]) => [name, String(countOf(name)), why])
    .sort(([, a], [, b]) => Number(b) - Number(a))
  return [
    asTable(short),
    asTable([['Licence', 'Packages', 'Why it may be here'], ...licences]),
    asTable([['Not kept up', 'Why it is here all the same'], ...Object.entries(notKeptUp).map(([id, why]) => [`\`${id}\``, why])]),
  ]
}
