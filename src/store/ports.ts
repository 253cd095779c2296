/** A conversation as it is stored: enough to reach it again, and no more. */
export interface KnownConversation {
  readonly conversation: string
  readonly person: string
  readonly serviceUrl: string
  readonly tenant: string
  readonly bot: string
  readonly place: string
}
