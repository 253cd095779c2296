import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from './a-package.js'

jest.setTimeout(60_000)

const root = join(__dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'app-package-'))
// the file of an environment lies in env/, where none of them is under version control
const name = `trial-${process.pid}`
const file = join(root, 'env', `.env.${name}`)
afterAll(() => {
  rmSync(dir, { recursive: true })
  rmSync(file, { force: true })
})

/** Runs the program as `npm run package` does, without a build. */
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/run.mjs', 'src/build-package.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const written = (values: object) =>
  writeFileSync(
    file,
    Object.entries(values)
      .map(([key, value]) => `${key}="${value}"`)
      .join('\n'),
  )

describe('npm run package', () => {
  it('writes the package of an environment and tells its bytes, so that a council can compare what it uploads', () => {
    written(environment)
    const out = join(dir, 'app.zip')
    const { status, stdout, stderr } = run('--env', name, '--out', out)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const bytes = readFileSync(out)
    expect(JSON.parse(stdout)).toMatchObject({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      manifestVersion: '1.12',
    })
  })

  it('makes nothing with a value that is wrong, and never shows the value', () => {
    written({ ...environment, BOT_ID: 'kJ8~a-secret' })
    const { status, stdout, stderr } = run('--env', name, '--out', join(dir, 'none.zip'))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('BOT_ID is not right: write an id')
    expect(stderr).not.toContain('secret')
  })

  it.each([
    [['--env', 'nobody-has-this'], 'There is no file env/.env.nobody-has-this. Copy env/.env.example'],
    [['--env', '../../etc/passwd'], '--env takes the NAME of a file'],
    [['--nonsense'], 'nonsense'],
  ])('says what to do for %j', (words, expected) => {
    const { status, stderr } = run(...words)
    expect(status).toBe(2)
    expect(stderr).toContain(expected)
  })
})
