/** What a link of a mail is for: open and acknowledge a version, or stop mail. */
export type LinkPurpose = 'read' | 'stop-mail'

/** Makes the address of the bot's own page for one person and purpose; undefined where the bot has no public address. */
export type LinkFor = (person: number, purpose: LinkPurpose, version?: string) => string | undefined
