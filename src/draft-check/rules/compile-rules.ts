import type { Rule, WordLists } from '../../content/index.js'
import { detectors } from '../detectors/all-detectors.js'
import type { Detector } from '../detectors/detector.js'
import { createGuards } from '../guards/create-guards.js'
import type { Guard } from '../guards/guard.js'
import { type CueIndex, cueIndex } from '../match/cue-index.js'
import { type Phrase, phraseReader } from '../match/phrase.js'
import { PhraseFault } from '../match/spread.js'
import { refuseUnknownClasses } from '../stance/sentences.js'

/** A guard with its name, so that a decision can be explained. */
export interface NamedGuard {
  readonly name: string
  readonly guard: Guard
}

/** A rule with its phrases as numbers in the index. */
export interface CompiledRule {
  readonly rule: Rule
  readonly triggers: readonly number[]
  readonly detector: Detector | undefined
  readonly pattern: RegExp | undefined
  readonly all: readonly (readonly number[])[]
  readonly missing: readonly number[]
  readonly unlessNear: readonly number[]
  readonly unlessPost: readonly number[]
  readonly guards: readonly NamedGuard[]
  readonly softer: readonly NamedGuard[]
}

/** All rules ready for use: the index of their phrases, and which rules a phrase sets off. */
export interface CompiledRules {
  readonly index: CueIndex
  readonly rules: readonly CompiledRule[]
  readonly byTrigger: ReadonlyMap<number, readonly CompiledRule[]>
  /** Rules that a detector or a pattern sets off. */
  readonly byShape: readonly CompiledRule[]
}

const known = <T>(map: ReadonlyMap<string, T>, name: string, kind: string): T => {
  const found = map.get(name)
  if (found === undefined) throw new PhraseFault(`There is no ${kind} "${name}"; use one of: ${[...map.keys()].join(', ')}`)
  return found
}

/** What sets a rule off by words, and what must stand with it; a rule with `all` and nothing else is set off by the first list. */
const triggersOf = ({ any, detector, pattern, like, stance, all = [] }: Rule['when']) => {
  if (any || detector || pattern || like || stance) return { triggers: any ?? [], rest: all }
  const [triggers = [], ...rest] = all
  return { triggers, rest }
}

const compiler = (add: (source: string) => number, guards: ReadonlyMap<string, Guard>) => {
  const named = (names: readonly string[] = []) => names.map((name) => ({ name, guard: known(guards, name, 'guard') }))
  const numbers = (sources: readonly string[] = []) => sources.map(add)
  return (rule: Rule): CompiledRule => {
    const { when, unless } = rule
    const { triggers, rest } = triggersOf(when)
    return {
      rule,
      triggers: numbers(triggers),
      detector: when.detector === undefined ? undefined : known(detectors, when.detector, 'detector'),
      pattern: when.pattern === undefined ? undefined : new RegExp(when.pattern, 'giu'),
      all: rest.map((list) => numbers(list)),
      missing: numbers(when.missing),
      unlessNear: numbers(unless?.any),
      unlessPost: numbers(unless?.post),
      guards: named(unless?.guards),
      softer: named(rule.softer),
    }
  }
}

const withRuleName = <T>(rule: Rule, make: () => T): T => {
  try {
    return make()
  } catch (fault) {
    throw fault instanceof Error ? new PhraseFault(`Rule "${rule.id}": ${fault.message}`) : fault
  }
}

/** Makes rules ready for use; a rule that cannot be read is refused with advice. */
export function compileRules(rules: readonly Rule[], lists: WordLists): CompiledRules {
  const read = phraseReader(lists)
  const phrases: Phrase[] = []
  const numbers = new Map<string, number>()
  const add = (source: string): number => {
    const number = numbers.get(source) ?? phrases.push(read(source)) - 1
    numbers.set(source, number)
    return number
  }
  const compile = compiler(add, createGuards(add))
  const compiled = rules.map((rule) =>
    withRuleName(rule, () => {
      refuseUnknownClasses(rule, lists)
      return compile(rule)
    }),
  )
  const byTrigger = new Map<number, CompiledRule[]>()
  for (const rule of compiled) for (const trigger of rule.triggers) byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), rule])
  return { index: cueIndex(phrases), rules: compiled, byTrigger, byShape: compiled.filter(({ detector, pattern }) => detector ?? pattern) }
}
