/** A request as the stand-in's rooms see it. */
export interface Asked {
  readonly method: string
  /** Below the version, such as `/users/x/messages`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Where the stand-in is reached, for the links it hands out. */
  readonly origin: string
}

/** What it answers: a status, and JSON, or a text that is none, or nothing. */
export interface Answered {
  readonly status: number
  readonly json?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers one kind of request, or `undefined` for "not mine". */
export type Route = (asked: Asked) => Answered | undefined

/** An error in the form that Graph uses. */
export const refused = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Answered => ({
  status,
  json: { error: { code, message, innerError: { date: new Date(0).toISOString(), 'request-id': 'stand-in' } } },
  headers,
})

/** Takes the parts in brackets out of a path, empty where one is missing; nothing when the path has another form. */
export const partsOf = (pattern: RegExp, path: string): readonly string[] | undefined =>
  pattern
    .exec(path)
    ?.slice(1)
    .map((part: string | undefined) => decodeURIComponent(part ?? ''))
