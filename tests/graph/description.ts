import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>
}

// The package is CommonJS: its types speak of a `default` that is the function itself at run time.
const addTo = addFormats as unknown as (ajv: Ajv2020) => void

const pointer = (path: string) => path.replace(/~/g, '~0').replace(/\//g, '~1').replace(/{/g, '%7B').replace(/}/g, '%7D')

const patternOf = (path: string) => new RegExp(`^${path.replace(/[.$()]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`)

/** Looks at a body by Microsoft's description; answers what is wrong with it. */
export type Validate = (method: string, path: string, body: unknown) => string | undefined

const compile = (file: string): Validate => {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addTo(ajv)
  ajv.addSchema({ $id: 'graph', ...description })
  const paths = Object.keys(description.paths).sort((a, b) => a.split('{').length - b.split('{').length)
  const reference = (path: string, method: string) => `graph#/paths/${pointer(path)}/${method}/requestBody/content/application~1json/schema`
  const compiled = new Map<string, ValidateFunction>()
  for (const path of paths)
    for (const [method, { requestBody }] of Object.entries(description.paths[path] ?? {}))
      if (requestBody) compiled.set(`${method} ${path}`, ajv.compile({ $ref: reference(path, method) }))
  return (method, path, body) => {
    const known = paths.find((one) => patternOf(one).test(path) && description.paths[one]?.[method])
    if (!known) return `${method} ${path} is not in the description`
    const validate = compiled.get(`${method} ${known}`)
    if (!validate) return `${method} ${path} takes no body`
    return validate(body) ? undefined : ajv.errorsText(validate.errors).slice(0, 300)
  }
}

/**
 * The validator for request bodies where `GRAPH_OPENAPI` names a description of Graph, and undefined where it does not:
 * then the stand-in's own checks are all there is. It says which, so that one run is not mistaken for the other.
 */
export function readDescription(): Validate | undefined {
  const file = process.env.GRAPH_OPENAPI
  process.stderr.write(
    file
      ? 'Request bodies are checked against the description of Graph that GRAPH_OPENAPI names.\n'
      : 'Request bodies are checked by the stand-in alone; set GRAPH_OPENAPI to check them against a description of Graph.\n',
  )
  return file ? compile(file) : undefined
}
