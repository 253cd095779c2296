import type { Bucket, DeskPort, OutboxState } from '../store/ports.js'

/** What became of a notice. It never says "read": nobody can know that. */
export interface Account {
  readonly recipients: number
  readonly sent: number
  readonly open: number
  readonly cancelled: number
  readonly expired: number
  readonly unknown: number
  readonly held: number
  readonly dead: number
  /** False is an alarm: somebody is missing or counted twice. */
  readonly addsUp: boolean
}

const open: readonly OutboxState[] = ['pending', 'drafting', 'drafted', 'submitting']

/** Counts what became of a notice, one state a person, and checks the sum against its recipients. */
export async function accountFor(desk: Pick<DeskPort, 'report'>, notice: number): Promise<Account> {
  const { recipients, states } = await desk.report(notice)
  const of = (...names: readonly OutboxState[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0)
  const counted = {
    sent: of('sent'),
    open: of(...open),
    cancelled: of('cancelled'),
    expired: of('expired'),
    unknown: of('unknown'),
    held: of('held'),
    dead: of('dead'),
  }
  const sum = Object.values(counted).reduce((total, count) => total + count, 0)
  return { recipients, ...counted, addsUp: sum === recipients }
}

/** How long a run takes at best when only the published limit holds it back, in milliseconds: to be told before approval. */
export const shortestRun = (recipients: number, { intervalMs, burstMs }: Bucket): number =>
  Math.max(0, recipients - 1 - Math.floor(burstMs / intervalMs)) * intervalMs
