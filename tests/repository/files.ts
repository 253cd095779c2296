import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository as text: path to content. A check takes it whole, so that a test can hand in a faulty one. */
export type Files = ReadonlyMap<string, string>

const root = join(__dirname, '../..')
const isPicture = (path: string) => /\.(png|jpe?g|gif|ico|pdf|ttf|otf|woff2?|gz|bin)$/.test(path)

/** Every file that is, or is about to be, under version control; pictures by name only. */
export function readRepository(): Files {
  const listing = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const paths = execFileSync('git', listing, { cwd: root, encoding: 'utf8' }).split('\0')
  const present = paths.filter((path) => path !== '' && existsSync(join(root, path)))
  return new Map(present.map((path) => [path, isPicture(path) ? '' : readFileSync(join(root, path), 'utf8')]))
}

/** The TypeScript files under a folder. */
export function programsIn(files: Files, folder: string): (readonly [path: string, code: string])[] {
  return [...files].filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.ts'))
}

/** The folders of src that hold programs, by name. */
export function roomsOf(files: Files): string[] {
  const rooms = programsIn(files, 'src').flatMap(([path]) => (path.split('/').length > 2 ? [path.split('/')[1] ?? ''] : []))
  return [...new Set(rooms)].sort()
}

const ground = new Set([
  'pages',
  'content',
  'chat',
  'cards',
  'store',
  'delivery',
  'schedule',
  'teams',
  'graph',
  'cli',
  'app-package',
  'preflight',
  'figures',
  'spelling',
])

/** The rooms that are features: every room that is not the ground floor, an edge or the terminal. */
export function featuresOf(files: Files): string[] {
  return roomsOf(files).filter((room) => !ground.has(room))
}
