import type { Advice } from './advice.js'

/** What people write by hand that YAML cannot read, each seen on the line itself; the first that fits is told. */
const seenOnTheLine: readonly (readonly [RegExp, Advice])[] = [
  [/^ *\t/, { what: 'A tab is used to indent', mend: 'replace the tab with two spaces' }],
  [
    /^(<{7}|={7}|>{7})/,
    { what: "Two people's changes meet here and were not put together", mend: 'keep the lines you want and remove the marks' },
  ],
  [
    /^\s*(- +)?([\w-]+: +)?[“”‘’]/,
    { what: 'A curly quote mark is used as a YAML quote', mend: 'use straight quotes: type " before and after the words' },
  ],
  [
    /^\s*(- +)?([\w-]+: +)?'[^']*'\w/,
    {
      what: 'An apostrophe ends the quoted words too early',
      mend: 'put double quotes around words that hold an apostrophe: "It\'s yours"',
    },
  ],
  [
    /^\s*(- +)?([\w-]+: +)?([@`%*&!]|[{[][^\]}]*[\]}] *\w)/,
    { what: 'Words may not start with this sign unless they are in quotes', mend: 'put double quotes around the words' },
  ],
  [
    /^\s*(- +)?[\w-]+: +[^"'[{|>#\s].*:( |$)/,
    { what: 'A colon stands inside words that have no quotes', mend: 'put double quotes around the words: "Remember: be kind"' },
  ],
]

const indent: Advice = {
  what: 'The indent of this line does not fit the lines around it',
  mend: 'line it up with its neighbours, two spaces for each step in',
}
const seenByTheReader: Record<string, Advice> = {
  TAB_AS_INDENT: { what: 'A tab is used to indent', mend: 'replace the tab with two spaces' },
  DUPLICATE_KEY: { what: 'The same name stands twice in one entry', mend: 'keep one of the two' },
  BAD_INDENT: indent,
  BLOCK_AS_IMPLICIT_KEY: indent,
  MULTIPLE_DOCS: { what: 'A line of three hyphens cuts the file in two', mend: 'remove the line' },
}
const unclosedQuote: Advice = { what: 'A quote mark is opened and not closed', mend: 'put the same quote mark at the end of the words' }
const unreadable: Advice = {
  what: 'This is not readable as YAML',
  mend: 'check the indent, and put quotes around a line that holds a colon or starts with a quote mark',
}

type Complaint = { readonly code: string; readonly message: string }

const seenOn = (line: string) => seenOnTheLine.find(([pattern]) => pattern.test(line))?.[1]

const fromReader = ({ code, message }: Complaint): Advice => {
  if (message.startsWith('Missing closing')) return unclosedQuote
  if (message.startsWith('Sequence item')) return indent
  return seenByTheReader[code] ?? unreadable
}

/**
 * Turns a reader's complaints, each with the line it stands on, into advice. One slip makes a reader complain of much that follows,
 * so after the first only lines are told that show a slip of their own.
 */
export function adviseSyntax<C extends Complaint>(
  complaints: readonly { readonly complaint: C; readonly line: string }[],
): (Advice & { readonly complaint: C })[] {
  const told = new Set<string>()
  return complaints.flatMap(({ complaint, line }, index) => {
    const known = complaint.code === 'DUPLICATE_KEY' ? fromReader(complaint) : seenOn(line)
    const advice = known ?? (index === 0 ? fromReader(complaint) : undefined)
    if (!advice || told.has(line)) return []
    told.add(line)
    return [{ ...advice, complaint }]
  })
}
