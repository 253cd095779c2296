import type { Check, Complaint } from '../complaint.js'
import { type Files, programsIn } from '../files.js'

const mostLines = 200
const bare = /utils?|helpers?|common|Manager|Impl$/

const linesOf = (code: string) => code.replace(/\n$/, '').split('\n')

/** A file is read on a few screens, or it holds two topics. */
export const filesAreShort: Check = {
  promise: `no file of src is longer than ${mostLines} lines`,
  look: (files) =>
    programsIn(files, 'src')
      .filter(([, code]) => linesOf(code).length > mostLines)
      .map(([path, code]) => ({
        what: `${path} has ${linesOf(code).length} lines.`,
        why: `a file of more than ${mostLines} lines holds more than one topic.`,
        mend: 'move one topic into a file of its own, named for what it holds.',
      })),
}

const isOurs = (path: string) => /^(src|tests|cards|env)\//.test(path)
const isNamedByConvention = (path: string) =>
  /(^|\/)([A-Z]+\.md|\.env\.example|\.gitkeep)$/.test(path) || path.startsWith('src/content/starter/')
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/

/** One way to write names, so that a path can be guessed. */
export const filesAreKebabCase: Check = {
  promise: 'files and folders are named in kebab-case',
  look: (files) =>
    [...files.keys()]
      .filter((path) => isOurs(path) && !isNamedByConvention(path))
      .filter((path) => {
        const parts = path.split('/')
        const file = parts.pop() ?? ''
        return !kebab.test(file) || parts.some((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))
      })
      .map((path) => ({
        what: `${path} is not in kebab-case.`,
        why: 'file systems differ about capitals, and one way of writing lets a path be guessed.',
        mend: 'rename it with git mv to lower-case words joined by hyphens, named for what it holds.',
      })),
}

interface Exported {
  readonly path: string
  readonly line: number
  readonly name: string
  readonly text: string
  readonly above: string
}

const exportLine = /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/

const exportsIn = ([path, code]: readonly [string, string]): Exported[] => {
  const lines = code.split('\n')
  return lines.flatMap((text, at) => {
    const name = exportLine.exec(text)?.[1]
    return name ? [{ path, line: at + 1, name, text, above: lines[at - 1]?.trimEnd() ?? '' }] : []
  })
}

/** Names that hold nothing in particular end by holding everything. */
export const namesSaySomething: Check = {
  promise: 'no file or export is called utils, helpers, common, …Manager or …Impl',
  look: (files) => {
    const named = [...files.keys()].filter((path) => isOurs(path) && !isNamedByConvention(path) && path.split('/').some(isBareFile))
    const exported = programsIn(files, 'src').flatMap(exportsIn)
    const found = [...named, ...exported.filter(({ name }) => isBareName(name)).map(({ path, line, name }) => `${path}:${line} ${name}`)]
    return found.map((where) => ({
      what: `${where} has a name that says nothing.`,
      why: 'a drawer without a label fills up with everything.',
      mend: 'name it for what it holds: a noun for data, a verb for a function.',
    }))
  },
}

const isBareFile = (part: string) => part.split(/[-.]/).some((word) => new RegExp(`^(${bare.source})$`, 'i').test(word))
const isBareName = (name: string) => /^(utils?|helpers?|common)$|(Utils?|Helpers?|Manager|Impl)$/.test(name)

/** The type that a described value has, or a type inferred from it, needs no second sentence. */
const isInferredFrom = (code: string, text: string) => {
  const source = /= (?:z\.infer<typeof |\(typeof )(\w+)[>)]/.exec(text)?.[1]
  return source !== undefined && new RegExp(`\\*/\\n(export )?const ${source}\\b`).test(code)
}

const undescribed = (files: Files): Complaint[] =>
  programsIn(files, 'src').flatMap(([path, code]) =>
    exportsIn([path, code])
      .filter(({ above, text }) => !above.endsWith('*/') && !isInferredFrom(code, text))
      .map(({ line, name }) => ({
        what: `${path}:${line} exports ${name} without a sentence above it.`,
        why: 'whoever uses it should learn why or when from the line above, without reading the code.',
        mend: 'write one plain sentence as /** … */ directly above: why it is there, or when to use it.',
      })),
  )

/** Why and when, where the reader needs it. */
export const exportsAreDescribed: Check = { promise: 'every export of src has a sentence directly above it', look: undescribed }
