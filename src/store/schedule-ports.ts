/** One occurrence of a job that this process holds. */
export interface ClaimedRun {
  readonly id: number
  readonly schedule: string
  readonly occurrence: number
  readonly period: string
}

/** Remembers when jobs last ran, so that none is lost in an outage and none runs twice. */
export interface SchedulePort {
  /** Makes a schedule known from now on; the past of a new one is never run. Answers its last occurrence. */
  know(id: string, pattern: string): Promise<number>
  /** Takes one occurrence; undefined when this occurrence or its period is already somebody's. */
  claim(ask: {
    readonly schedule: string
    readonly occurrence: number
    readonly period: string
    readonly owner: string
    readonly leaseMs: number
  }): Promise<ClaimedRun | undefined>
  /** Takes over runs whose holder vanished before finishing. */
  takeOver(owner: string, leaseMs: number): Promise<readonly ClaimedRun[]>
  finish(run: number, owner: string): Promise<boolean>
}
