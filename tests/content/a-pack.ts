import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const nouns =
  `apple bridge castle dragon engine flower garden hammer island jacket kettle ladder mirror needle orchard pillow quarry ribbon saddle
  tunnel umbrella valley window yacht zebra anchor button candle dolphin feather`.split(/\s+/)
const places =
  `abbey barn chapel dairy estuary forge glade harbour inn jetty kiln lagoon moor nursery oasis paddock quay reef stable tavern uplands
  viaduct wharf yard zoo alley brook crypt dell fen`.split(/\s+/)
const list = (phrasings: readonly string[]) => phrasings.map((phrasing) => `      - ${phrasing}`).join('\n')

/** Phrasings that no other topic has, as lines of YAML. */
export const phrasingLines = (owner: 'first' | 'second' | 'hello'): string =>
  list(nouns.map((noun, n) => ({ first: `tweet ${noun}`, second: `photo ${places[n]}`, hello: `hello ${noun} ${places[n]}` })[owner]))

const topic = (id: string, other: string, owner: 'first' | 'second') => `
  - id: ${id}
    title: May I post about ${id}?
    short: About ${id}
    audience: both
    certainty: settled
    can: You can post about it.
    do:
      - Check it first.
    dont:
      - Don't rush.
    why: People trust you.
    basis:
      - { source: model-code, section: paragraph 1 }
    ask: helper
    related: [${other}]
    phrasings:
${phrasingLines(owner)}`

const card = (audience: string) => `
  - audience: ${audience}
    title: Card
    forWhom: For everyone
    test: &line { text: Would you say it in person?, basis: [{ source: old-act }], topics: [AAA-01] }
    dos: [*line, *line, *line, *line, *line, *line]
    donts: [*line, *line, *line, *line, *line, *line]
    boxes: [{ title: Ask, lines: [*line] }]
    version: '1'
    status: Draft
    issued: '2026-01-01'
    reviewBy: '2027-01-01'
    owner: helper
    approver: helper
    sources: The Code.
    disclaimer: Guidance only.`

const documentEntry = `documents:
  - id: model-code
    title: Model Code
    kind: Code
    suite: false
    about: How to behave.
    audience: both
    owner: helper
    deputy: helper
    approver: helper
    objective: not stated
    keyDecision: not stated
    implications: { financial: not stated, risk: not stated, equalities: not stated, sustainability: not stated }
    review: { interval: 12, due: not stated }
    versions:
      - version: '1'
        councils:
          - council: town
            status: Adopted
            date: '2026-01-01'
            minute: not stated
            body: Full Council
`

const grounds = 'basis: [{ source: old-act }], topics: [AAA-01]'
const digestLines = () => `tips:
${places
  .slice(0, 12)
  .map((place) => `  - { id: ${place}, text: Lock the ${place}., ${grounds} }`)
  .join('\n')}
examples:
${places
  .slice(0, 12)
  .map((place) => `  - { id: ${place}-story, invented: true, story: A member sees the ${place}., better: They ask first., ${grounds} }`)
  .join('\n')}
`

const keptKinds = ['chat', 'settings', 'questions', 'directory', 'choices', 'record', 'sent', 'officers', 'imports', 'counts', 'machine']
const pagesLines = () => `about: { title: About, lines: [Ask me.] }
privacy:
  title: Privacy
  lines: [Little is kept.]
  never: [Drafts.]
  kept:
${keptKinds.map((kind) => `    ${kind}: { title: A thing, what: A thing., why: It works., howLong: A day., whoSees: You. }`).join('\n')}
  elsewhere: [Teams keeps its own.]
  rights: [You can ask.]
  ask: [helper]
  confirmed: true
terms: { title: Terms, sections: [{ heading: What it is, lines: [A bot.] }], ask: [helper] }
accessibility: { title: Access, checked: '2026-01-01', sections: [{ heading: How it stands, lines: [It stands.] }], ask: [helper] }
`

/** A small pack without a fault, by file, for a test to break in one place. */
export const goodFiles: Readonly<Record<string, string>> = {
  'pack.yaml': `name: Small pack
version: '1'
issued: '2026-01-01'
council: town
adopted: false
notice: Not adopted.
legalNote: Guidance only.
`,
  'conversation.yaml': `welcome:
  title: Welcome
  lines: [Ask me.]
  privacy: Nothing is kept.
  runBy: The town runs this.
  examples:
    - { title: A topic, topic: AAA-01 }
    - { title: Card, command: card }
    - { title: Check, command: check }
help: { title: Help, lines: [Ask me.] }
privacy: { title: Privacy, lines: [Nothing is kept.] }
${['greeting', 'thanks', 'unreadable', 'pictureOnly', 'tooLong', 'noGuidance', 'failure', 'draftOrQuestion', 'draftInGroup', 'edited']
  .map((name) => `${name}: Hello.`)
  .join('\n')}
`,
  'declines.yaml': `declines:
  - id: small-talk
    title: Hello
    outcome: none
    reply: Hello.
    ask: helper
    suggestions: [AAA-01]
    phrasings:
${phrasingLines('hello')}
`,
  'documents.yaml': documentEntry,
  'laws.yaml': `laws:
  - id: old-act
    title: Old Act
    about: It forbids lies.
    force: in force
    sure: checked
    checked: '2026-01-01'
    nextCheck: '2027-01-01'
`,
  'contacts.yaml': `contacts:
  - id: helper
    role: Helper
    helpsWith: Everything.
    how: Knock on the door.
    checked: '2026-01-01'
    confirmed: true
`,
  'councils.yaml': `councils:
  - id: town
    name: Town Council
    from: not stated
    timeZone: Europe/London
    tenant: not stated
    groups: { members: not stated, staff: not stated, officers: not stated }
    seats: []
    elections: []
`,
  'quick-reference.yaml': `cards:${card('member')}${card('staff').replaceAll('&line', '&other').replaceAll('*line', '*other')}\n`,
  'equivalents.yaml': 'equivalents: []\n',
  'pairs.yaml': 'pairs: []\n',
  'digest.yaml': digestLines(),
  'pages.yaml': pagesLines(),
  'wording.yaml': `spelling: [Cllr]
legalNames: [Representation of the People Act]
notInForce: [not in force]
never:
  - words: [safe to post]
    because: nobody here can know
    instead: say what to think about
    except: [never safe to post]
  - { words: [Purple Party], because: the bot takes no side, instead: write "a party", inPhrasings: true }
`,
  'topics/letters.yaml': `group: Letters\ntopics:${topic('AAA-01', 'BBB-01', 'first')}${topic('BBB-01', 'AAA-01', 'second')}\n`,
  'rules/letters.yaml': `rules:
  - id: shouting
    category: evidence
    level: note
    says: You shout.
    why: Calm words carry.
    basis: [{ source: old-act }]
    topics: [AAA-01]
    instead: Please look at this.
    when: { any: [shout] }
    examples: { flagged: ['[[shout]]'], fine: [calm] }
`,
}

/** Writes a pack to a folder of its own: the good one, with some files changed, or left out where undefined. */
export function aPack(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'))
  written.push(dir)
  for (const [file, text] of Object.entries({ ...goodFiles, ...changes })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  return dir
}

const written: string[] = []
afterAll(() => {
  for (const dir of written.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** One file of the good pack with some words replaced; it fails when the words are not there, so that no test passes for nothing. */
export function edited(file: string, find: string, put: string): Record<string, string> {
  const text = goodFiles[file]
  if (!text?.includes(find)) throw new Error(`"${find}" is not in ${file}.`)
  return { [file]: text.replace(find, put) }
}
