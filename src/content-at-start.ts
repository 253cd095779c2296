import { messageReply, type Reply } from './chat/index.js'
import { type Content, faultLine, loadContent } from './content/index.js'
import { readBefore } from './read-before.js'

/** The council's words, or a start that is refused with every fault and its remedy. */
export function loadWords(dir: string): Content {
  const { content, faults } = loadContent(dir, readBefore())
  if (content) return content
  throw new Error(`The words in ${dir} have ${faults.length} fault(s), so nothing was started.\n${faults.map(faultLine).join('\n')}`)
}

/** What a person sees when something of ours failed: what happened, what to do, and a reference to quote. */
export function failureReply({ conversation }: Content, reference: string): Reply {
  return messageReply({ title: 'Something went wrong here', lines: [conversation.failure.replace('{reference}', reference)] })
}
