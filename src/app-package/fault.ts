/** What is wrong with the app package, and how to mend it. */
export interface PackageFault {
  readonly what: string
  readonly mend: string
}
