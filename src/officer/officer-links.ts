/** A page of the desk that can be opened in a browser. */
export type OfficerPage = 'status' | 'report'

/** What a link lets an officer open: one page, and of a report which quarter. */
export interface OfficerRight {
  readonly page: OfficerPage
  /** The number of the officer whom it was given to. */
  readonly person: number
  readonly about?: string | undefined
}

/** Makes links that only this service can make, and reads them back. */
export interface OfficerLinks {
  /** The address at which a page, or the same as a CSV file, can be opened for a few minutes after a moment. */
  linkTo(right: OfficerRight & { readonly csv: boolean }, at: Date): string
  /** The right in what follows the question mark; undefined when it was made up, changed or is out of date. */
  read(query: string, at: number): OfficerRight | undefined
}

/** How long a link to a page of the desk works, in milliseconds. */
export const linkLastsMs = 10 * 60_000

/** The paths of the pages of the desk, under the bot's public address. */
export const officerPaths = {
  status: '/officer/status',
  statusFile: '/officer/status.csv',
  report: '/officer/report',
  reportFile: '/officer/report.csv',
} as const

/** The two links that a card offers to a page of the desk; none where links cannot be made. */
export function linksTo(links: OfficerLinks | undefined, right: OfficerRight, at: Date): { title: string; url: string }[] {
  if (!links) return []
  return [
    { title: 'Open as a page', url: links.linkTo({ ...right, csv: false }, at) },
    { title: 'Download as CSV', url: links.linkTo({ ...right, csv: true }, at) },
  ]
}
