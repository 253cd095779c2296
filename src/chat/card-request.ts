/** A card that a feature asks for: a template of `cards/` and the data it needs. */
export interface CardRequest {
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  /** A line that an officer has put above every answer for now; it is shown as plain text. */
  readonly banner?: string
}
