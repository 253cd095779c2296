const marked = /^check(?:[ \t]{1,3}(?:this|my|the|a))?(?:[ \t]{1,3}(?:post|draft|tweet|message|text))?[ \t]{0,3}[:\n]/iu
const plain = /^check\s/iu
const aboutChecking = /^(?:if|whether|that|who|what|when|where|how|why|facts?|before|with|on|out|up|for|my|the|a|and|or)\b/iu

/** The draft inside "check: …" or "check …"; `undefined` when a message does not ask for a check. */
export function draftIn(text: string): string | undefined {
  const message = text.trim()
  const mark = marked.exec(message)?.[0]
  const draft = mark === undefined ? '' : message.slice(mark.length).trim()
  if (draft !== '') return draft
  if (mark !== undefined || !plain.test(message)) return undefined
  const rest = message.slice('check'.length).trim()
  return aboutChecking.test(rest) || rest.split(/\s+/u).length < 4 ? undefined : rest
}
