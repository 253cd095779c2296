import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agreedLicences, installScripts, notKeptUp, readByHand } from './agreed.js'
import {
  deprecatedWithoutReason,
  fromElsewhere,
  licencesNotAgreed,
  licencesTaken,
  type Packages,
  packagesOf,
  scriptsNotAgreed,
} from './judge.js'
import { reviewTables } from './review-table.js'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { packages }: { packages: Packages } = JSON.parse(read('package-lock.json'))
const { allowScripts } = JSON.parse(read('package.json'))
const everything = packagesOf(packages)
const deployed = packagesOf(packages, { production: true })

/** The lock file with one more package of production. */
const withOne = (part: Packages[string], name = 'planted'): Packages => ({
  ...packages,
  [`node_modules/${name}`]: { version: '1.0.0', license: 'MIT', ...part },
})

describe('the licences of what is deployed', () => {
  it('are all on the list that was agreed', () => {
    expect(licencesNotAgreed(packages)).toEqual([])
  })

  it.each([
    ['GPL-3.0-only', 'planted'],
    ['(MIT AND AGPL-3.0-only)', 'planted'],
    ['SEE LICENSE IN terms.txt', 'planted'],
    ['OFL-1.1', 'another-font'],
    [undefined, 'planted'],
  ])('would be told by name if they were not: %s of %s', (license, name) => {
    const { license: _, ...bare } = { version: '1.0.0', license: '' }
    const planted = { ...packages, [`node_modules/${name}`]: license === undefined ? bare : { ...bare, license } }
    expect(licencesNotAgreed(planted)).toEqual([expect.stringContaining(`${name}@1.0.0`)])
  })

  it('may be chosen where a package offers several', () => {
    expect(licencesNotAgreed(withOne({ license: '(GPL-3.0-only OR MIT)' }))).toEqual([])
  })

  it('are what the packages themselves say, where they are installed', () => {
    const differ = deployed.filter(({ path, license }) => {
      const file = join(root, path, 'package.json')
      if (!existsSync(file)) return false
      const said: unknown = JSON.parse(readFileSync(file, 'utf8')).license
      return said !== license
    })
    expect(differ.map(({ id }) => id)).toEqual([])
  })

  it.each(Object.entries(readByHand))('were read by a person where that is not enough: %s', (id, { file, says }) => {
    const one = deployed.find((each) => each.id === id)
    expect(one).toBeDefined()
    expect(readFileSync(join(root, one?.path ?? '', file), 'utf8').replace(/\s+/g, ' ')).toContain(says)
  })

  it('use every entry of the list, so that it does not grow stale', () => {
    const used = new Set(deployed.flatMap((one) => licencesTaken(one) ?? []))
    expect(Object.keys(agreedLicences).filter((name) => !used.has(name))).toEqual([])
  })
})

describe('what runs when packages are installed', () => {
  it('is agreed by name, and package.json tells npm the same', () => {
    expect(scriptsNotAgreed(packages)).toEqual([])
    expect(allowScripts).toEqual(Object.fromEntries(Object.entries(installScripts).map(([name, { runs }]) => [name, runs])))
    const running = new Set(everything.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))
    expect(Object.keys(installScripts).filter((name) => !running.has(name))).toEqual([])
  })

  it('would be told if there were more', () => {
    expect(scriptsNotAgreed(withOne({ hasInstallScript: true }))).toEqual(['planted@1.0.0'])
  })
})

describe('where packages come from', () => {
  it('is a registry, for every one', () => {
    expect(fromElsewhere(packages)).toEqual([])
  })

  it.each([
    { dependencies: { a: 'github:someone/a' } },
    { dependencies: { a: 'someone/a' } },
    { dependencies: { a: 'git+ssh://git@example.org/a.git#v1' } },
    { optionalDependencies: { a: 'https://example.org/a.tgz' } },
    { dependencies: { a: 'file:../a' } },
    { resolved: 'git+https://example.org/a.git#0123' },
    { resolved: 'http://registry.example/a.tgz' },
    { link: true },
  ])('would be told if it were elsewhere: %j', (part) => {
    expect(fromElsewhere(withOne(part))).toHaveLength(1)
  })
})

describe('what nobody looks after any more', () => {
  it('has a reason each, and is still there', () => {
    expect(deprecatedWithoutReason(packages)).toEqual([])
    const ids = new Set(everything.map(({ id }) => id))
    expect(Object.keys(notKeptUp).filter((id) => !ids.has(id))).toEqual([])
  })

  it('would be told if there were more', () => {
    expect(deprecatedWithoutReason(withOne({ deprecated: 'use another' }))).toEqual(['planted@1.0.0: use another'])
  })
})

describe('the review in SECURITY.md', () => {
  it('tells the figures of today', () => {
    const tables = reviewTables(packages)
    if (!tables.every((table) => read('SECURITY.md').includes(table)))
      throw new Error(
        `The packages have changed, and SECURITY.md has not. Look at what is new, then write there:\n\n${tables.join('\n\n')}\n\n` +
          '  Why it matters: a council reads there what it deploys, and believes it.',
      )
  })
})

describe('the bill of materials', () => {
  const bom: { components: { name: string; version: string }[]; metadata: { component: { name: string } } } = JSON.parse(
    execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  const listed = bom.components.map(({ name, version }) => `${name}@${version}`)

  it('lists what is deployed: all of it, each once, and no tool for development', () => {
    expect([...listed].sort()).toEqual([...new Set(deployed.map(({ id }) => id))].sort())
    expect(bom.metadata.component.name).toBe('before-you-post')
  })

  it('holds what is needed both to run and to develop, which npm leaves out when it is asked to omit tools', () => {
    const names = new Set(bom.components.map(({ name }) => name))
    expect(['zod', 'yaml', 'fflate'].filter((name) => !names.has(name))).toEqual([])
    expect(names.has('jest')).toBe(false)
  })
})
