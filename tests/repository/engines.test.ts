import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** Packages that ask for a newer Node than ours and run all the same; each with the reason why that is known. */
const knownToRun: Readonly<Record<string, string>> = {
  'restify@12': 'declares Node 22; the contract tests of the Teams room start it and serve with it on the oldest Node we promise',
}

const oldest = '20.19.0'
const promised = [oldest, '22.13.0', '24.0.0']

/** Asks npm itself, from the lock file alone, which packages do not take a version of Node. */
const refusing = (version: string): { name: string; version: string; engines: { node: string } }[] => {
  const query = `:attr(engines, [node]):not(:semver(${version}, :attr(engines, [node])))`
  return JSON.parse(
    execFileSync('npm', ['query', '--package-lock-only', query], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}
const major = ({ name, version }: { name: string; version: string }) => `${name}@${version.split('.')[0]}`

describe('the Node versions that the packages take', () => {
  it('is asked for the versions that we promise', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node).toBe('>=20.19 <25')
  })

  it.each(promised)('has none that refuses Node %s, besides those known to run', (version) => {
    const unknown = refusing(version).filter((entry) => !(major(entry) in knownToRun))
    if (unknown.length > 0) {
      const list = unknown.map((entry) => `  ${entry.name} ${entry.version} asks for Node ${entry.engines.node}`).join('\n')
      throw new Error(
        `These packages do not take Node ${version}:\n${list}\n` +
          '  Why it matters: npm only warns, and the bot breaks on a machine that we promised it runs on.\n' +
          '  How to mend it: choose an older version of the package, or prove that it runs and add it to knownToRun with the reason.',
      )
    }
  })

  it('has no exception that is no longer needed', () => {
    expect(refusing(oldest).map(major)).toEqual(Object.keys(knownToRun))
  })

  it('would notice a package that refuses: hardly any takes Node 4', () => {
    expect(refusing('4.0.0').length).toBeGreaterThan(100)
  })
})
