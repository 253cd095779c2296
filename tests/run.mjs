import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Runs a TypeScript program as it stands, without a build: node tests/run.mjs tests/evals/answers/run.ts --quick
register('./typescript-hooks.mjs', import.meta.url)

const program = process.argv[2]
if (program === undefined) {
  process.stderr.write('Name the program to run, such as: node tests/run.mjs tests/bench/answers.ts\n')
  process.exit(2)
}
process.argv.splice(1, 1)
await import(pathToFileURL(resolve(program)).href)
