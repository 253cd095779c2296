import { checks } from './checks/index.js'
import type { Check } from './complaint.js'
import { inWords } from './complaint.js'
import { readRepository } from './files.js'

const files = readRepository()
const face = 'export { a } from "./a.js"\n'

/** A fault for a check to find: what is laid into a copy of the repository, or taken out of it, and what must be said. */
interface Fault {
  readonly breaks: string
  readonly lay?: Readonly<Record<string, string>>
  readonly take?: (path: string) => boolean
  readonly says: string
}

const silently = ['describe', 'skip'].join('.')
const host = ['registry', 'npmjs', 'org'].join('.')

const faults: readonly Fault[] = [
  { breaks: 'a README.md', take: (path) => path === 'src/help/README.md', says: 'src/help has no README.md.' },
  { breaks: 'has a face', lay: { 'src/petitions/petitions.ts': '' }, says: 'src/petitions has no index.ts.' },
  { breaks: 'tests in tests', lay: { 'src/petitions/index.ts': face }, says: 'tests/petitions has no test.' },
  {
    breaks: 'tests in tests',
    lay: { 'src/petitions/index.ts': face, 'tests/petitions/a-petition.ts': '' },
    says: 'tests/petitions has no test.',
  },
  {
    breaks: 'shows at least one card',
    lay: { 'src/petitions/index.ts': "export const card = { template: 'petition' }", 'cards/petition.json': '{}' },
    says: 'src/petitions asks for no card',
  },
  {
    breaks: 'every card template',
    lay: { 'cards/petition.json': '{}', 'cards/petition.sample.json': '{}' },
    says: 'No feature shows cards/petition.json.',
  },
  { breaks: 'every card template', take: (path) => path === 'cards/answer.sample.json', says: 'cards/answer.json has no sample.' },
  {
    breaks: 'the linter holds every room',
    lay: { 'src/petitions/index.ts': face },
    says: '.biome.json has no arrows for src/petitions/*.',
  },
  { breaks: 'longer than 200', lay: { 'src/help/long.ts': 'a\n'.repeat(201) }, says: 'src/help/long.ts has 201 lines.' },
  { breaks: 'kebab-case', lay: { 'src/help/helpCard.ts': '' }, says: 'src/help/helpCard.ts is not in kebab-case.' },
  { breaks: 'kebab-case', lay: { 'tests/Help/a.test.ts': '' }, says: 'tests/Help/a.test.ts is not in kebab-case.' },
  { breaks: 'is called utils', lay: { 'src/help/text-utils.ts': '' }, says: 'src/help/text-utils.ts has a name that says nothing.' },
  { breaks: 'is called utils', lay: { 'src/helpers/a.ts': '' }, says: 'src/helpers/a.ts has a name that says nothing.' },
  {
    breaks: 'is called utils',
    lay: { 'src/help/a.ts': '/** x. */\nexport const cardManager = 1' },
    says: 'src/help/a.ts:2 cardManager has a name',
  },
  {
    breaks: 'a sentence directly above',
    lay: { 'src/help/a.ts': 'export const card = 1' },
    says: 'src/help/a.ts:1 exports card without a sentence',
  },
  {
    breaks: 'a sentence directly above',
    lay: { 'src/help/a.ts': '/** Far. */\n\nexport async function card() {}' },
    says: 'src/help/a.ts:3 exports card',
  },
  {
    breaks: 'a sentence directly above',
    lay: { 'src/help/a.ts': 'const card = z.string()\nexport type Card = z.infer<typeof card>' },
    says: 'src/help/a.ts:2 exports Card',
  },
  { breaks: 'every setting', lay: { 'env/.env.example': '# The port.\nPORT=1\n' }, says: 'env/.env.example has no entry LOG_LEVEL.' },
  {
    breaks: 'every setting',
    lay: { 'env/.env.example': `${files.get('env/.env.example')}\n# An old one.\nOLD_NAME=\n` },
    says: 'env/.env.example has OLD_NAME, which src/config.ts does not read',
  },
  {
    breaks: 'every setting',
    lay: { 'env/.env.example': (files.get('env/.env.example') ?? '').replace('# The port the bot listens on.\n', '') },
    says: 'The entry PORT in env/.env.example is not explained',
  },
  {
    breaks: 'every setting',
    lay: { 'env/.env.example': (files.get('env/.env.example') ?? '').replace('listens on.', 'listens on. It may be 0.') },
    says: 'The entry PORT in env/.env.example is not explained',
  },
  { breaks: 'names a package registry', lay: { '.npmrc': `registry=https://${host}/` }, says: '.npmrc:1 names a package registry.' },
  {
    breaks: 'names a package registry',
    lay: { 'docs.md': 'See /Users/sam/bot for more.' },
    says: 'docs.md:1 has a path that exists on one machine only.',
  },
  {
    breaks: 'entered by its face',
    lay: { 'src/start.ts': "import { a } from './help/help-feature.js'" },
    says: "src/start.ts imports the inner file './help/help-feature.js'.",
  },
  {
    breaks: 'entered by its face',
    lay: { 'src/cli/a.ts': "import type { A } from '../chat/turn.js'" },
    says: "imports the inner file '../chat/turn.js'",
  },
  {
    breaks: 'entered by its face',
    lay: { 'src/help/a.ts': "export * from './../answer/index.js'" },
    says: "imports './../answer/index.js' by a detour.",
  },
  { breaks: 'entered by its face', lay: { 'src/help/b/a.ts': "import '../b/../../answer/index.js'" }, says: 'by a detour' },
  {
    breaks: 'goes round the linter',
    lay: { 'src/help/a.ts': 'export const a = (path: string) => import(path)' },
    says: 'loads a module whose path is worked out',
  },
  {
    breaks: 'goes round the linter',
    lay: { 'src/help/a.ts': "export const a = () => globalThis.fetch('x')" },
    says: 'reaches for the global object',
  },
  {
    breaks: 'goes round the linter',
    lay: { 'src/help/a.ts': "export type A = import('../answer/index.js').Topic" },
    says: 'takes a type by import',
  },
  { breaks: 'is silenced', lay: { 'src/help/a.ts': '// @ts-ignore' }, says: 'src/help/a.ts silences a check: @ts-ignore' },
  { breaks: 'is silenced', lay: { 'tests/help/a.test.ts': `${silently}('x', () => {})` }, says: 'tests/help/a.test.ts silences a check' },
]

const checkFor = (breaks: string): Check => {
  const found = checks.filter(({ promise }) => promise.includes(breaks))
  if (found.length !== 1) throw new Error(`"${breaks}" names ${found.length} checks; it must name one.`)
  return found[0] as Check
}

const withFault = ({ lay = {}, take = () => false }: Fault) =>
  new Map([...[...files].filter(([path]) => !take(path)), ...Object.entries(lay)])

describe('a check of the repository can fail', () => {
  it.each(faults)('says "$says"', (fault) => {
    const { look } = checkFor(fault.breaks)
    const before = new Set(look(files).map(inWords))
    const added = look(withFault(fault))
      .map(inWords)
      .filter((words) => !before.has(words))
    expect(added.length).toBeGreaterThan(0)
    expect(added.join('\n')).toContain(fault.says)
    for (const words of added) expect(words).toMatch(/\n {2}Why it matters: .+\n {2}How to mend it: .+/)
  })

  it('has a planted fault for every check', () => {
    expect(new Set(faults.map(({ breaks }) => checkFor(breaks).promise))).toEqual(new Set(checks.map(({ promise }) => promise)))
  })
})
