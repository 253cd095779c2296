/** One file that breaks a rule of the house: where it lies, what it says, and the rules that must speak. */
export interface Planted {
  readonly what: string
  readonly path: string
  readonly code: string
  readonly rules: readonly string[]
}

const arrow = 'lint/style/noRestrictedImports'
const global = 'lint/style/noRestrictedGlobals'

const plant = (what: string, path: string, code: string, ...rules: string[]): Planted => ({ what, path, code, rules })

/** Every way around the walls that somebody has tried or may try. */
export const planted: readonly Planted[] = [
  plant(
    'a feature that imports another feature',
    'src/answer/p1.ts',
    "import { helpFeature } from '../help/index.js'\nhelpFeature()",
    arrow,
  ),
  plant(
    'a type taken from another feature',
    'src/answer/p2.ts',
    "import type { Finding } from '../draft-check/index.js'\nexport type F = Finding",
    arrow,
  ),
  plant(
    'one type among values',
    'src/help/p3.ts',
    "import { type Finding } from '../draft-check/index.js'\nexport type F = Finding",
    arrow,
  ),
  plant(
    'spelling that knows another room',
    'src/spelling/p47.ts',
    "import type { Rule } from '../content/index.js'\nexport type R = Rule",
    arrow,
  ),
  plant('a re-export of another feature', 'src/quick-reference/p4.ts', "export { helpFeature } from '../help/index.js'", arrow),
  plant('a re-export of everything in another feature', 'src/officer/p5.ts', "export * from '../digest/index.js'", arrow),
  plant('a dynamic import', 'src/digest/p6.ts', "export const late = () => import('../review/index.js')", arrow),
  plant('require', 'src/review/p7.ts', "export const fs = require('node:fs')", 'lint/style/noCommonJs'),
  plant(
    'a feature that enters a room by an inner file',
    'src/help/p8.ts',
    "import { createDispatch } from '../chat/dispatch.js'\ncreateDispatch()",
    arrow,
  ),
  plant(
    'a deep file that enters a room by an inner file',
    'src/draft-check/rules/p9.ts',
    "import type { Rule } from '../../content/schema/rule.js'\nexport type R = Rule",
    arrow,
  ),
  plant(
    'a deep file that imports another feature',
    'src/answer/engine/p10.ts',
    "import { helpFeature } from '../../help/index.js'\nhelpFeature()",
    arrow,
  ),
  plant(
    'a feature that takes the store itself, not its port',
    'src/review/p11.ts',
    "import { openDatabase } from '../store/index.js'\nopenDatabase()",
    arrow,
  ),
  plant('a feature that knows teams', 'src/officer/p12.ts', "import { createBot } from '../teams/index.js'\ncreateBot()", arrow),
  plant('an SDK in a feature', 'src/help/p13.ts', "import { TurnContext } from 'botbuilder'\nTurnContext.name", arrow),
  plant(
    'the Graph client in a feature',
    'src/digest/p14.ts',
    "import { Client } from '@microsoft/microsoft-graph-client'\nClient.init({})",
    arrow,
  ),
  plant('node:fs in a feature', 'src/answer/p15.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('x')", arrow),
  plant(
    'timers by import in a feature',
    'src/digest/p16.ts',
    "import { setTimeout as wait } from 'node:timers/promises'\nexport const w = () => wait(1)",
    arrow,
  ),
  plant('process.env in a feature', 'src/help/p17.ts', 'export const port = process.env.PORT', 'lint/style/noProcessEnv', global),
  plant('process.env in the entry file', 'src/p18.ts', 'export const port = process.env.PORT', 'lint/style/noProcessEnv'),
  plant('fetch in a feature', 'src/quick-reference/p19.ts', "export const get = () => fetch('https://example.org')", global),
  plant('a timer in a feature', 'src/review/p20.ts', 'export const later = () => setTimeout(() => 1, 5)', global),
  plant('a repeating timer in chat', 'src/chat/p21.ts', 'export const tick = () => setInterval(() => 1, 5)', global),
  plant('chat that imports a feature', 'src/chat/p22.ts', "import { answerFeature } from '../answer/index.js'\nanswerFeature()", arrow),
  plant('chat that knows an SDK', 'src/chat/p23.ts', "import type { Activity } from 'botbuilder'\nexport type A = Activity", arrow),
  plant('content that imports another room', 'src/content/p24.ts', "import { button } from '../chat/index.js'\nbutton()", arrow),
  plant(
    'a deep file of content that imports another room',
    'src/content/schema/p25.ts',
    "import { button } from '../../chat/index.js'\nbutton()",
    arrow,
  ),
  plant('store that imports teams', 'src/store/p26.ts', "import { createBot } from '../teams/index.js'\ncreateBot()", arrow),
  plant('delivery that imports graph', 'src/delivery/p27.ts', "import { send } from '../graph/index.js'\nsend()", arrow),
  plant('schedule that imports a job', 'src/schedule/p28.ts', "import { reviewJob } from '../review/index.js'\nreviewJob()", arrow),
  plant('teams that imports a feature', 'src/teams/p29.ts', "import { helpFeature } from '../help/index.js'\nhelpFeature()", arrow),
  plant(
    'teams that reaches into the store',
    'src/teams/p30.ts',
    "import { openDatabase } from '../store/open-database.js'\nopenDatabase()",
    arrow,
  ),
  plant('graph that imports the store', 'src/graph/p31.ts', "import { openDatabase } from '../store/index.js'\nopenDatabase()", arrow),
  plant('cards that import a feature', 'src/cards/p32.ts', "import { answerFeature } from '../answer/index.js'\nanswerFeature()", arrow),
  plant('settings that import a room', 'src/config.ts', "import { loadContent } from './content/index.js'\nloadContent('x')", arrow),
  plant('a default export', 'src/chat/p34.ts', 'export default 1', 'lint/style/noDefaultExport'),
  plant('a line to the console', 'src/answer/p35.ts', "console.log('what was typed')", 'lint/suspicious/noConsole'),
  plant('any', 'src/answer/p36.ts', 'export const blind = (x: any) => x', 'lint/suspicious/noExplicitAny'),
  plant(
    'a promise that nobody waits for',
    'src/delivery/p37.ts',
    'const send = async () => 1\nexport const all = () => {\n  send()\n}',
    'lint/nursery/noFloatingPromises',
  ),
  plant(
    'two files that import each other',
    'src/help/p38.ts',
    "import { b } from './p38-other.js'\nexport const a = () => b()",
    'lint/suspicious/noImportCycles',
  ),
  plant('a file name that is not kebab-case', 'src/help/plantedFile.ts', 'export const a = 1', 'lint/style/useFilenamingConvention'),
  plant(
    'a file of more than 200 lines',
    'src/help/p40.ts',
    Array.from({ length: 202 }, (_, at) => `export const a${at} = ${at}`).join('\n'),
    'lint/style/noExcessiveLinesPerFile',
  ),
]

/** The other half of the two files that import each other. */
export const beside: Readonly<Record<string, string>> = {
  'src/help/p38-other.ts': "import { a } from './p38.js'\nexport const b = (): number => a()",
}

const feature = (own: string) =>
  [
    `import { mine } from './${own}-part.js'`,
    "import type { Turn } from '../chat/index.js'",
    "import type { Content } from '../content/index.js'",
    "import type { AnswerCard } from '../cards/data.js'",
    "import type { KnownConversation } from '../store/ports.js'",
    "import type { Notice } from '../delivery/ports.js'",
    "import type { Schedule } from '../schedule/ports.js'",
    "import { z } from 'zod'",
    'export type All = [Turn, Content, AnswerCard, KnownConversation, Notice, Schedule]',
    'export const both = [mine, z.string()]',
  ].join('\n')

const uses = (...imports: readonly (readonly [name: string, from: string])[]) =>
  [
    ...imports.map(([name, from]) => `import { ${name} } from '${from}'`),
    `export const all = [${imports.map(([name]) => name).join(', ')}]`,
  ].join('\n')

const features = ['answer', 'quick-reference', 'draft-check', 'help', 'review', 'digest', 'officer']

/** A file of each room that uses what the room may use, and must be left in peace. */
export const legal: Readonly<Record<string, string>> = {
  ...Object.fromEntries(features.map((room) => [`src/${room}/legal.ts`, feature(room)])),
  'src/answer/engine/legal.ts': uses(['stemmer', 'stemmer'], ['a', '../topic-reply.js'], ['b', './words.js'], ['c', '../../chat/index.js']),
  'src/draft-check/rules/legal.ts': uses(['a', '../text/fold.js'], ['b', '../../content/index.js'], ['LinkifyIt', 'linkify-it']),
  'src/quick-reference/legal-libraries.ts': uses(['create', 'qrcode'], ['a', './printed-day.js']),
  'src/spelling/legal.ts': uses(['a', './edit-distance.js']),
  'src/content/legal.ts': uses(['readFileSync', 'node:fs'], ['parse', 'yaml'], ['z', 'zod'], ['a', './schema/topic.js']),
  'src/content/schema/legal.ts': uses(['z', 'zod'], ['a', '../basis.js'], ['b', './topic.js']),
  'src/chat/legal.ts': uses(['z', 'zod'], ['a', '../content/index.js'], ['b', './actions.js']),
  'src/cards/legal.ts': uses(['Template', 'adaptivecards-templating'], ['readFileSync', 'node:fs'], ['a', '../chat/index.js']),
  'src/store/legal.ts': uses(['Kysely', 'kysely'], ['a', './ports.js'], ['b', '../delivery/ports.js'], ['mkdirSync', 'node:fs']),
  'src/delivery/legal.ts': uses(['a', './ports.js'], ['b', '../store/ports.js'], ['z', 'zod'], ['createHash', 'node:crypto']),
  'src/schedule/legal.ts': uses(['Cron', 'croner'], ['a', '../store/ports.js']),
  'src/teams/legal.ts': uses(
    ['ActivityHandler', 'botbuilder'],
    ['createServer', 'restify'],
    ['a', '../chat/index.js'],
    ['b', '../delivery/ports.js'],
  ),
  'src/graph/legal.ts': uses(['Client', '@microsoft/microsoft-graph-client'], ['a', '../delivery/ports.js']),
  'src/log.ts': uses(['pino', 'pino'], ['z', 'zod']),
  'src/cli.ts': uses(['a', './answer/index.js'], ['b', './store/index.js'], ['c', './teams/index.js'], ['readFileSync', 'node:fs']),
  'src/features.ts': uses(['a', './answer/index.js'], ['b', './help/index.js'], ['c', './chat/index.js']),
}
