import type { Content } from './content.js'
import type { Fault } from './fault.js'
import type { Loaded } from './load.js'

/** Keeps the last good pack while an editor is at work on the next. */
export interface Reloader {
  /** The pack to answer from. */
  readonly current: () => Content
  /** Reads again. Without faults the new pack is current; with any, the old one stays. */
  readonly reload: () => readonly Fault[]
}

const unreadable: Fault = {
  file: '.',
  line: 1,
  column: 1,
  what: 'The folder of words could not be read',
  mend: 'check that it is there and that this program may read it, then try again',
}

const attempt = (load: () => Loaded): Loaded => {
  try {
    return load()
  } catch {
    return { content: undefined, faults: [unreadable] }
  }
}

/** A pack that can be read again while people are served: a bad pack never replaces a good one. When to read again is the caller's choice. */
export function createReloader(load: () => Loaded, first: Content): Reloader {
  let good = first
  return {
    current: () => good,
    reload: () => {
      const { content, faults } = attempt(load)
      if (content) good = content
      return faults
    },
  }
}
