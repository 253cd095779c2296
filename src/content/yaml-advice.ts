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
    /^\s*(- +)?([\w-]+: +)?[@`%*&!{[]/,
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

/** Turns a reader's complaint into advice, from the line it stands on before the reader's own code. */
export function adviseSyntax(line: string, { code, message }: { readonly code: string; readonly message: string }): Advice {
  if (code === 'DUPLICATE_KEY') return seenByTheReader[code] ?? unreadable
  const seen = seenOnTheLine.find(([pattern]) => pattern.test(line))
  if (seen) return seen[1]
  if (message.startsWith('Missing closing')) return unclosedQuote
  if (message.startsWith('Sequence item')) return indent
  return seenByTheReader[code] ?? unreadable
}
