const people =
  '(?:staff|employees?|council workers?|council officers?|junior officers?|a colleague in my team|apprentices?|contractors?|agency workers?)'

/** Words by which a question says that it is about what staff themselves may do, whoever types it. */
const patterns = [
  new RegExp(`\\b(?:can|may|could|should|must|are|is|do|does|if) (?:a |an |our |any |all |council |other )*${people}\\b`, 'u'),
  /\b(?:a|an|our|any) (?:council |junior |senior )?(?:member of staff|staff member|employee|council worker)\b/u,
  /\bi (?:work|am employed|got a job|have a job) (?:for|by|in|at|with|on)\b/u,
  /\b(?:as|being|im|i am) (?:a |an |just )?(?:council |junior |senior )?(?:staff|employee|member of staff|council officer|planning officer)\b/u,
  /\bmy (?:line )?manager\b/u,
  /\bpolitically restricted\b/u,
]

// staff whom somebody writes about, or writes to, are not the ones who post
const about =
  /\b(?:criticis\w*|name|naming|tag|tagging|abus\w*|insult\w*|complain\w* about|thank\w*|photos? of|at|to|from|about|blame|by) (?:\w+ ){0,3}(?:staff|employees?|officers?)\b/u

/** True when a question asks what staff may do; used only where it is not known who asks. */
export function asksForStaff(words: readonly string[]): boolean {
  const text = words.join(' ')
  return patterns.some((pattern) => pattern.test(text)) && !about.test(text)
}
