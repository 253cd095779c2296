/** Straight quotation marks as a printer sets them, for page and paper; the words stay the same. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, '$1\u201C')
    .replace(/"/g, '\u201D')
    .replace(/(^|[\s(\u201C])'/g, '$1\u2018')
    .replace(/'/g, '\u2019')
}
