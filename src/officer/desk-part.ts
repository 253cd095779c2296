import type { Action, Command, Reply, Turn } from '../chat/index.js'

/** What the buttons of the desk carry; every verb that starts with `officer-` is for officers alone. */
export type OfficerAction = Extract<Action, { verb: `officer-${string}` }>

/** What an officer asked for: a command by its name, or a tapped button. */
export type Asked = { readonly command: string } | OfficerAction

/** An officer's turn, after the directory has vouched for them; `who` is how the log names them. */
export interface OfficerTurn {
  readonly who: string
  readonly at: Date
  readonly asked: Asked
  readonly turn: Turn
}

/** A part of the desk: the commands it adds, and its reply, or `undefined` for what belongs to another part. */
export interface DeskPart {
  readonly commands: readonly Command[]
  handle(turn: OfficerTurn): Promise<Reply | undefined>
}
