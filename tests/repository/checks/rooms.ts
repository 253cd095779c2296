import type { Check } from '../complaint.js'
import { featuresOf, programsIn, roomsOf } from '../files.js'

const has = (files: ReadonlyMap<string, string>, folder: string, ends: string) =>
  [...files.keys()].some((path) => path.startsWith(folder) && path.endsWith(ends))

/** A reader who opens a room finds out there what it is for. */
export const roomsHaveReadme: Check = {
  promise: 'every room with programs has a README.md',
  look: (files) =>
    roomsOf(files)
      .filter((room) => room !== 'cli' && !files.has(`src/${room}/README.md`))
      .map((room) => ({
        what: `src/${room} has no README.md.`,
        why: 'a person who opens the room should learn there what goes in, what comes out and which words and cards it uses.',
        mend: `write src/${room}/README.md in about ten lines; src/help/README.md is an example.`,
      })),
}

/** One door a room, so that what is inside can change. */
export const featuresHaveFace: Check = {
  promise: 'every feature has a face, index.ts',
  look: (files) =>
    featuresOf(files)
      .filter((room) => !files.has(`src/${room}/index.ts`))
      .map((room) => ({
        what: `src/${room} has no index.ts.`,
        why: 'a room is entered by its face alone, so that its inside can change without touching others.',
        mend: `export what others need from src/${room}/index.ts, and import it from there.`,
      })),
}

/** Behaviour nobody tests is behaviour nobody promised. */
export const featuresHaveTests: Check = {
  promise: 'every feature has tests in tests/<room>/',
  look: (files) =>
    featuresOf(files)
      .filter((room) => !has(files, `tests/${room}/`, '.test.ts'))
      .map((room) => ({
        what: `tests/${room} has no test.`,
        why: 'tests mirror src, so that whoever changes a feature knows where its promises are.',
        mend: `add tests/${room}/<what it does>.test.ts.`,
      })),
}

const templatesAskedFor = (code: string) => [
  ...[...code.matchAll(/template: '([a-z-]+)'/g)].map(([, name]) => name ?? ''),
  ...(code.includes('messageReply(') ? ['message'] : []),
]

/** A feature is seen through a card, and a card without a sample is never previewed. */
export const featuresHaveCards: Check = {
  promise: 'every feature shows at least one card that has a template and a sample',
  look: (files) =>
    featuresOf(files)
      .filter((room) => {
        const asked = programsIn(files, `src/${room}`).flatMap(([, code]) => templatesAskedFor(code))
        return !asked.some((name) => files.has(`cards/${name}.json`) && files.has(`cards/${name}.sample.json`))
      })
      .map((room) => ({
        what: `src/${room} asks for no card that is in cards/ with a sample.`,
        why: 'people meet a feature through its card, and the sample is what previews and tests it.',
        mend: `add cards/<name>.json and cards/<name>.sample.json, and reply with { card: { template: '<name>', data } }.`,
      })),
}

/** A card nobody shows is a card nobody keeps right. */
export const cardsAreUsed: Check = {
  promise: 'every card template has a sample and is used',
  look: (files) => {
    const used = new Set(programsIn(files, 'src').flatMap(([, code]) => templatesAskedFor(code)))
    const templates = [...files.keys()].flatMap((path) => /^cards\/([a-z-]+)\.json$/.exec(path)?.[1] ?? [])
    const unsampled = templates.filter((name) => !files.has(`cards/${name}.sample.json`))
    return [
      ...templates
        .filter((name) => !used.has(name))
        .map((name) => ({
          what: `No feature shows cards/${name}.json.`,
          why: 'a card that nobody shows is not looked at, and goes wrong unseen.',
          mend: 'use it in a feature, or delete the template and its sample.',
        })),
      ...unsampled.map((name) => ({
        what: `cards/${name}.json has no sample.`,
        why: 'the sample previews the card and is what the tests fill it with.',
        mend: `write cards/${name}.sample.json with data as people will see it.`,
      })),
    ]
  },
}

/** A room the linter does not know has no walls. */
export const roomsHaveArrows: Check = {
  promise: 'the linter holds every room to its arrows, at both depths',
  look: (files) => {
    const config = files.get('.biome.json') ?? ''
    const missing = roomsOf(files).flatMap((room) =>
      room === 'cli' ? [] : [`src/${room}/*`, `src/${room}/*/**`].filter((pattern) => !config.includes(`"includes": ["${pattern}"]`)),
    )
    return missing.map((pattern) => ({
      what: `.biome.json has no arrows for ${pattern}.`,
      why: 'a room the linter does not know may import anything, and the house loses its walls.',
      mend: `add an override for "${pattern}" with noRestrictedImports, as the other rooms have.`,
    }))
  },
}
