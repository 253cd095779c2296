const cell = (text: string) =>
  /[",\r\n]/.test(text) || /^[=+\-@\t]/.test(text) ? `"${text.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"` : text

/** Rows as CSV that any spreadsheet opens (RFC 4180); a cell that would start a formula is made plain text. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
