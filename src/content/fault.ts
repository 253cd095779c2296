/** One thing wrong in a pack of words, with where it stands and how an officer mends it. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
  readonly mend: string
}

/** A fault as one line for a terminal, in the form that editors turn into a link. */
export function faultLine({ file, line, column, what, mend }: Fault): string {
  return `${file}:${line}:${column}  ${what}. To mend it: ${mend}.`
}
