// Prints what is deployed as a CycloneDX bill of materials: npm run -s sbom > bom.json
// `npm sbom --omit dev` leaves out what is needed both to run and to develop, such as zod (npm's issue 7909). So npm is shown a
// lock file that knows of production alone. It asks no network and looks into no node_modules.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const read = (name) => JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'))
const { devDependencies: _, ...project } = read('package.json')
const lock = read('package-lock.json')
const { devDependencies: __, ...root } = lock.packages['']
const deployed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)

const place = mkdtempSync(join(tmpdir(), 'before-you-post-sbom-'))
// npm takes the name of the folder for the name of what it describes
const folder = join(place, project.name)
try {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(deployed) } }))
  const asked = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
  const options = { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }
  execFileSync('npm', asked, options)
} finally {
  rmSync(place, { recursive: true, force: true })
}
