import { settingNames } from '../../../src/config.js'
import type { Check } from '../complaint.js'
import type { Files } from '../files.js'

interface Entry {
  readonly name: string
  readonly sentence: string
}

const entriesIn = (files: Files): Entry[] => {
  const lines = (files.get('env/.env.example') ?? '').split('\n')
  return lines.flatMap((line, at) => {
    const name = /^#? ?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1]
    const above = lines.slice(0, at).reverse()
    const comment = above
      .slice(
        0,
        Math.max(
          0,
          above.findIndex((text) => !text.startsWith('# ')),
        ),
      )
      .reverse()
    return name ? [{ name, sentence: comment.map((text) => text.slice(2)).join(' ') }] : []
  })
}

// what fills the app package and the deployment stands in the same file, and is read by their own tools
const filledIn = ['appPackage/manifest.json', 'm365agents.yml', 'infra/azure.parameters.json']
const placesIn = (files: Files): readonly string[] =>
  filledIn.flatMap((path) => [...(files.get(path) ?? '').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name))

const sentences = (text: string) => text.match(/[.!?](?=\s|$)/g)?.length ?? 0

/** A setting nobody explains is set wrong. */
export const settingsAreExplained: Check = {
  promise: 'every setting has one sentence in env/.env.example, and no entry is left over',
  look: (files) => {
    const entries = entriesIn(files)
    const names = entries.map(({ name }) => name)
    const places = placesIn(files)
    const why = 'the example file is where an officer or developer learns what can be set.'
    return [
      ...settingNames
        .filter((name) => !names.includes(name))
        .map((name) => ({ what: `env/.env.example has no entry ${name}.`, why, mend: `add "# <one sentence>" and "${name}=" below it.` })),
      ...names
        .filter((name) => !settingNames.includes(name) && !places.includes(name))
        .map((name) => ({
          what: `env/.env.example has ${name}, which src/config.ts does not read and no file of a deployment names.`,
          why,
          mend: 'remove it, or correct its name.',
        })),
      ...names
        .filter((name, at) => names.indexOf(name) !== at)
        .map((name) => ({ what: `env/.env.example has ${name} twice.`, why, mend: 'keep one of the two.' })),
      ...entries
        .filter(({ sentence }) => sentences(sentence) !== 1 || !sentence.endsWith('.'))
        .map(({ name }) => ({
          what: `The entry ${name} in env/.env.example is not explained in one sentence.`,
          why,
          mend: 'write one sentence as a comment directly above it, ending with a full stop.',
        })),
    ]
  },
}

const hosts = ['registry.npmjs', 'registry.yarnpkg', 'npm.pkg.github', 'pkgs.dev.azure', 'artifactory', 'jfrog', 'verdaccio', 'pypi']
const registry = new RegExp(hosts.map((host) => host.replaceAll('.', '\\.')).join('|'), 'i')
const machinePath = /(?<![\w.$}])\/(?:root|work|workspace|Users|home\/(?!site\b)[a-z]+)\/[\w.-]+|\b[A-Z]:\\\\?Users\b/
const asBase64 = /integrity|base64/

const self = 'tests/repository/'
const faultyLines = (files: Files, pattern: RegExp) =>
  [...files]
    .filter(([path]) => !path.startsWith(self))
    .flatMap(([path, text]) =>
      text.split('\n').flatMap((line, at) => (!asBase64.test(line) && pattern.test(line) ? [`${path}:${at + 1}`] : [])),
    )

/** The repository builds anywhere. */
export const nothingIsTiedToAMachine: Check = {
  promise: 'nothing names a package registry or a place on one machine',
  look: (files) => [
    ...faultyLines(files, registry).map((where) => ({
      what: `${where} names a package registry.`,
      why: 'whoever builds this uses a registry of their own; a fixed address breaks their build or tells ours.',
      mend: 'remove it; for the lock file: npm config set omit-lockfile-registry-resolved true, then npm install.',
    })),
    ...faultyLines(files, machinePath).map((where) => ({
      what: `${where} has a path that exists on one machine only.`,
      why: 'it fails everywhere else.',
      mend: 'write the path from the root of the repository, or take it as an argument.',
    })),
  ],
}
