import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const file = readFileSync(join(root, 'Dockerfile'), 'utf8')
const [, run = ''] = file.split(/^FROM /m).slice(1)

describe('the container', () => {
  it('copies only what is there, and what the ignore file lets through', () => {
    const let_through = readFileSync(join(root, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '))
    for (const path of copied) {
      expect(existsSync(join(root, path))).toBe(true)
      expect(let_through).toContain(path.replace('./', ''))
    }
  })

  it('runs as a user without rights, without compilers or development tools, and says if it is well', () => {
    expect(run).toMatch(/^USER node$/m)
    expect(run.indexOf('USER node')).toBeLessThan(run.indexOf('CMD ["node", "dist/index.js"]'))
    expect(run).toContain('HEALTHCHECK')
    expect(run).not.toContain('apt-get')
    expect(file).toContain('npm prune --omit=dev')
  })

  it('has everything beside the program that the program reads from disk', () => {
    for (const path of ['dist', 'cards', 'src/content/starter', 'node_modules', 'package.json']) expect(run).toContain(`/build/${path} `)
  })

  it('compiles the database library against headers that it can be compiled against', () => {
    const [, minor = ''] = /NODE_VERSION=24\.(\d+)\./.exec(file) ?? []
    expect(Number(minor)).toBeLessThan(19)
  })
})
