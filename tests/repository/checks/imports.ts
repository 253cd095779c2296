import { dirname, join } from 'node:path/posix'
import type { Check, Complaint } from '../complaint.js'
import { featuresOf, programsIn } from '../files.js'

// The linter reads the text of a path and no more. These checks close the ways around that.

const specifier = /(?:from|import|import\()\s*(['"`])(\.[^'"`]*)\1/g
const faces = /^(index|[a-z-]*ports|data)\.js$/
// a part that only a terminal or a local start needs has a face of its own, so that the bot need not load it
const sideFace = /^[a-z-]+\/index\.js$/
const isComposition = (path: string) => /^src\/(cli\/)?[a-z-]+\.ts$/.test(path)

const roomOf = (path: string) => (path.split('/').length > 2 && path.startsWith('src/') ? path.split('/')[1] : undefined)

const isStraight = (path: string) => !/^\.\/\.\.|[^./]\/\.\.(\/|$)|\/\.\//.test(path)

const complaintsAbout = (path: string, wanted: string): Complaint[] => {
  const target = join(dirname(path), wanted)
  const room = roomOf(target)
  const within = target.slice(`src/${room}/`.length)
  const isFace = faces.test(within) || (isComposition(path) && sideFace.test(within))
  const inner = room !== undefined && room !== roomOf(path) && room !== 'cli' && !isFace
  return [
    ...(isStraight(wanted)
      ? []
      : [
          {
            what: `${path} imports '${wanted}' by a detour.`,
            why: 'the linter reads the path as text, so a detour slips past the arrows.',
            mend: 'write the shortest path.',
          },
        ]),
    ...(inner
      ? [
          {
            what: `${path} imports the inner file '${wanted}'.`,
            why: 'a room is entered by its face, so that its inside can change.',
            mend: `export what is needed from src/${room}/index.ts and import it from there.`,
          },
        ]
      : []),
  ]
}

/** Entry files too go through the door. */
export const roomsAreEnteredByTheirFace: Check = {
  promise: 'every room is entered by its face, by a straight path, from anywhere',
  look: (files) =>
    programsIn(files, 'src').flatMap(([path, code]) =>
      [...code.matchAll(specifier)].flatMap(([, , wanted]) => complaintsAbout(path, wanted ?? '')),
    ),
}

const detours: readonly (readonly [RegExp, string])[] = [
  [/\bimport\((?!\s*['"][^'"]+['"]\s*\))/, 'loads a module whose path is worked out while running'],
  [/\bglobalThis\b/, 'reaches for the global object'],
  [/\btypeof import\(|[:=<|&] *import\(['"]/, 'takes a type by import(…)'],
]

/** What the linter cannot see, a feature does not do. */
export const featuresTakeNoDetour: Check = {
  promise: 'no feature goes round the linter',
  look: (files) =>
    featuresOf(files)
      .flatMap((room) => programsIn(files, `src/${room}`))
      .flatMap(([path, code]) =>
        detours
          .filter(([pattern]) => pattern.test(code))
          .map(([, does]) => ({
            what: `${path} ${does}.`,
            why: 'the linter cannot follow it, so the arrows no longer hold.',
            mend: 'import it by name at the top of the file, or hand it in from src/index.ts.',
          })),
      ),
}

const silencers =
  /biome-ignore|@ts-(ignore|expect-error|nocheck)|\bas any\b|eslint-disable|istanbul ignore|\b(describe|it|test)\.(skip|only)\s*[.(]|\bx(it|describe)\(/

/** A rule that can be switched off in passing is not a rule. */
export const nothingIsSilenced: Check = {
  promise: 'no rule is silenced and no test is skipped',
  look: (files) =>
    [...programsIn(files, 'src'), ...programsIn(files, 'tests')]
      .filter(([path, code]) => !path.startsWith('tests/repository/') && silencers.test(code))
      .map(([path, code]) => ({
        what: `${path} silences a check: ${silencers.exec(code)?.[0]}`,
        why: 'a check that is switched off in passing stays off.',
        mend: 'mend what the check complains of; if the rule is wrong, change the rule for all.',
      })),
}
