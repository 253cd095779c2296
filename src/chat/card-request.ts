/** A card that a feature asks for: a template of `cards/`, the data it needs, and cards shown inside it on a tap. */
export interface CardRequest {
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  readonly inside?: Readonly<Record<string, CardRequest>>
}
