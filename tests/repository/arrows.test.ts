import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beside, legal, planted } from './planted-files.js'

const root = join(__dirname, '../..')
const folders: string[] = []

const lay = (files: Readonly<Record<string, string>>, change: (config: string) => string = (config) => config) => {
  const dir = mkdtempSync(join(tmpdir(), 'arrows-'))
  folders.push(dir)
  copyFileSync(join(root, '.gitignore'), join(dir, '.gitignore'))
  writeFileSync(join(dir, '.biome.json'), change(readFileSync(join(root, '.biome.json'), 'utf8')))
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), `${code}\n`)
  }
  return dir
}

/** What the linter says: how many files it read, and the rules that spoke, by path. */
const lint = (dir: string) => {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: dir, encoding: 'utf8', maxBuffer: 50_000_000 })
  const said = new Map<string, string[]>()
  const { summary, diagnostics } = JSON.parse(stdout)
  for (const { category, location } of diagnostics) said.set(location.path, [...(said.get(location.path) ?? []), category])
  return { read: summary.unchanged as number, said }
}

const plantedFiles = Object.fromEntries(planted.map(({ path, code }) => [path, code]))
const withoutOverrides = (config: string) => JSON.stringify({ ...JSON.parse(config), overrides: [] })

afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true })
})

describe('the arrows between rooms', () => {
  const { said } = lint(lay({ ...plantedFiles, ...beside }))

  it('has at least fourteen planted violations to catch, each in a file of its own', () => {
    expect(planted.length).toBeGreaterThanOrEqual(14)
    expect(new Set(planted.map(({ path }) => path)).size).toBe(planted.length)
  })

  it.each(planted)('catches $what', ({ path, rules }) => {
    expect(said.get(path) ?? []).toEqual(expect.arrayContaining([...rules]))
  })

  it('leaves a legal file of each room in peace', () => {
    const peaceful = lint(lay(legal))
    expect(Object.fromEntries(peaceful.said)).toEqual({})
    expect(peaceful.read).toBeGreaterThanOrEqual(Object.keys(legal).length)
  })

  it('would catch no arrow without the patterns of the rooms', () => {
    const open = lint(lay(plantedFiles, withoutOverrides))
    expect([...open.said.values()].flat().filter((rule) => /noRestricted/.test(rule))).toEqual([])
  })
})
