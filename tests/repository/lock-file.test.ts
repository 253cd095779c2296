import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, Locked>>

const { packages }: { packages: Packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'))

const unlocked = (all: Packages): string[] => {
  const named = new Set(Object.keys(all).map((path) => path.replace(/^.*node_modules\//, '')))
  return Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !named.has(name))
      .map((name) => `${path} may use ${name}`),
  )
}

describe('the lock file', () => {
  it('names the packages of every platform, also those that are not installed here', () => {
    const missing = unlocked(packages)
    if (missing.length > 0)
      throw new Error(
        `package-lock.json does not name:\n${missing.map((line) => `  ${line}`).join('\n')}\n` +
          '  Why it matters: npm ci refuses a lock file that leaves a platform out.\n' +
          '  How to mend it: take the lock file of the last commit, and run npm install again with it in place.',
      )
  })

  it('would be found out: one platform left out is told by name', () => {
    const { 'node_modules/@biomejs/cli-darwin-arm64': _, ...rest } = packages
    expect(unlocked(rest)).toEqual(['node_modules/@biomejs/biome may use @biomejs/cli-darwin-arm64'])
  })
})
