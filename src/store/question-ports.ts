/** A question that somebody chose to send, as it is kept; times are milliseconds since 1970. */
export interface KeptQuestion {
  readonly id: string
  readonly text: string
  readonly topic?: string | undefined
  /** The key of the author in chat, only while they want to be told the answer. */
  readonly person?: string | undefined
  readonly at: number
  readonly answer?: string | undefined
  readonly answeredAt?: number | undefined
  readonly topicNeededAt?: number | undefined
}

/** What an officer may do with the questions that people chose to send. */
export interface QuestionDeskPort {
  /** Every question that is kept, the oldest first. */
  all(): Promise<readonly KeptQuestion[]>
  find(id: string): Promise<KeptQuestion | undefined>
  /** False when it is gone, was answered before, or its author did not ask to be told. */
  answer(id: string, answer: string, at: number): Promise<boolean>
  /** False when it is gone, or was marked before. */
  needTopic(id: string, at: number): Promise<boolean>
  /** Deletes it for good, with what waits or was sent as its answer. False when it is gone. */
  takeBack(id: string): Promise<boolean>
  /** Deletes for good what was sent before a moment, answered or not. Answers how many. */
  purge(before: number): Promise<number>
}
