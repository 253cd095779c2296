import { watch } from 'node:fs'
import type { LiveAnswers } from './answer-model.js'
import { type Content, createReloader, faultLine, loadContent } from './content/index.js'
import type { Speaker } from './speaker.js'

/** What keeps the words live: where they are, who answers from them, and how a speaker is made of a pack. */
export interface LiveWordsParts {
  readonly dir: string
  readonly first: Content
  readonly answers: LiveAnswers
  readonly speak: (content: Content) => Speaker
  /** Does beforehand what takes long and would keep people waiting, such as learning from posts. */
  readonly prepare?: (content: Content) => Promise<void>
  readonly log: { info(about: object, line: string): void; warn(about: object, line: string): void }
}

/** The words as they stand now, and how to read them again. */
export interface LiveWords {
  readonly current: () => Speaker
  /** Reads the words again; with any fault the old ones stay, and the log says what to mend. */
  reload(): Promise<void>
  /** Makes the speaker of the same words anew, after something that is laid over them has changed. */
  speakAgain(): Promise<void>
}

/** Swaps a changed pack in whole, after its answers have been learned; people are answered from the old one until then. */
export function createLiveWords({ dir, first, answers, speak, prepare, log }: LiveWordsParts): LiveWords {
  const reloader = createReloader(() => loadContent(dir), first)
  let speaker = speak(first)
  const take = async () => {
    const faults = reloader.reload()
    for (const fault of faults) log.warn({}, faultLine(fault))
    const content = reloader.current()
    if (faults.length > 0 || content === speaker.content) return
    try {
      await prepare?.(content)
      const next = speak(content)
      await answers.replace(content)
      speaker = next
      log.info({ topics: content.topics.size, rules: content.rules.length }, 'the changed words are live')
    } catch (error) {
      log.warn({}, error instanceof Error ? error.message : 'The changed words could not be used.')
    }
  }
  let queue = Promise.resolve()
  const inTurn = (work: () => void | Promise<void>) => {
    const done = queue.then(work)
    // what went wrong is told to whoever asked for it, and holds up nobody after them
    queue = done.catch(() => undefined)
    return done
  }
  return {
    current: () => speaker,
    reload: () => inTurn(take),
    speakAgain: () =>
      inTurn(() => {
        speaker = speak(speaker.content)
      }),
  }
}

/** Reads the words again shortly after an editor saved one; gives a function that stops watching. */
export function watchWords(dir: string, words: LiveWords, log: LiveWordsParts['log'], settle = 500): () => void {
  let timer: NodeJS.Timeout | undefined
  try {
    const watcher = watch(dir, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void words.reload(), settle)
    })
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    log.warn({}, 'The folder of words cannot be watched here. Restart the bot after a change.')
    return () => undefined
  }
}
