const marked = /^\s*check(?:\s+(?:this|my|the|a)?\s*(?:post|draft|tweet|message|text)?)?\s*[:\n]\s*(?<draft>[\s\S]+)$/iu
const plain = /^\s*check\s+(?<draft>[\s\S]+)$/iu
const aboutChecking = /^(?:if|whether|that|who|what|when|where|how|why|facts?|before|with|on|out|up|for|my|the|a|and|or)\b/iu

/** The draft inside "check: …" or "check …"; `undefined` when a message does not ask for a check. */
export function draftIn(text: string): string | undefined {
  const draft = marked.exec(text)?.groups?.draft
  if (draft !== undefined) return draft.trim()
  const rest = plain.exec(text)?.groups?.draft?.trim()
  if (rest === undefined || aboutChecking.test(rest) || rest.split(/\s+/u).length < 4) return undefined
  return rest
}
