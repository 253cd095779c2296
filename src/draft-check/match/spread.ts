/** A fault in a phrase as an officer wrote it, with what to do about it. */
export class PhraseFault extends Error {}

const stepAt = (sign: string | undefined) => (sign === '(' ? 1 : sign === ')' ? -1 : 0)

/** Parts a text at "|" or at spaces, but not inside brackets; a "?" after a bracket stays with it. */
const partAt = (text: string, at: '|' | ' '): string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    depth += stepAt(sign)
    if (depth < 0) throw new PhraseFault(`"${text}" closes a bracket that was not opened; remove it`)
    if (depth > 0 || sign !== at) continue
    parts.push(text.slice(start, index))
    start = index + 1
  }
  if (depth > 0) throw new PhraseFault(`"${text}" opens a bracket and does not close it; add ")"`)
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '')
}

const isBare = (piece: string) => partAt(piece, '|').length > 1 && !/^\(.*\)\??$/u.test(piece)

/** The pieces of a phrase between spaces, brackets kept whole; beside other words, alternatives must stand in brackets. */
export function piecesOf(phrase: string): string[] {
  const pieces = partAt(phrase, ' ')
  const bare = pieces.length > 1 ? pieces.find(isBare) : undefined
  if (bare !== undefined)
    throw new PhraseFault(`In "${phrase}" it is not plain where the alternatives begin and end; put brackets around "${bare}"`)
  return pieces
}

const isBracket = (piece: string) => piece.startsWith('(') && piece.endsWith(')')

const choicesOf = (piece: string): string[] => partAt(isBracket(piece) ? piece.slice(1, -1) : piece, '|')

const mostWays = 4000

const product = (left: readonly string[], right: readonly string[], whole: string): string[] => {
  if (left.length * right.length > mostWays)
    throw new PhraseFault(`"${whole}" can be said in more than ${mostWays} ways; put alternatives of several words in brackets, or part it`)
  return left.flatMap((before) => right.map((after) => `${before} ${after}`.trim()))
}

/** "(a|b x) c" as its ways, "a c" and "b x c". */
export function spread(way: string): readonly string[] {
  if (way.includes('...')) throw new PhraseFault(`"${way}" is a list of ways to say one thing, where "..." cannot be used; write them out`)
  return piecesOf(way).reduce<readonly string[]>((ways, piece) => product(ways, waysOf(piece), way), [''])
}

const waysOf = (piece: string): readonly string[] => {
  if (piece.endsWith('?')) return ['', ...waysOf(piece.slice(0, -1))]
  const choices = choicesOf(piece)
  return choices.length === 1 && choices[0] === piece ? [piece] : choices.flatMap((choice) => spread(choice))
}
