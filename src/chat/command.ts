/** A word people can type or pick from the menu, with the other ways they say it. */
export interface Command {
  readonly name: string
  readonly description: string
  readonly aliases: readonly string[]
  /** False for one that is only typed: the menu of the app in Teams has room for ten. */
  readonly inMenu?: false
}

/** Lower case, without accents, apostrophes or punctuation, so that "What's the card?" meets "whats the card". */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True when the whole message is this command or one of its other names. */
export function isCommand(command: Command, text: string): boolean {
  const said = plainWords(text)
  return said !== '' && [command.name, ...command.aliases].some((name) => plainWords(name) === said)
}
