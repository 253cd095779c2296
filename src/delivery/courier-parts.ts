import type { Bucket, ClaimedDelivery, LimitPort, OutboxPort } from '../store/ports.js'
import type { Patience } from './back-off.js'
import type { Channel, Clock, DirectChannel, DraftChannel, Letter, Trouble } from './ports.js'
import type { Watch } from './watch.js'

/** Everything one courier needs; a courier serves one channel, so that a slow one never holds up another. */
export interface CourierParts {
  readonly name: Channel
  readonly channel: DraftChannel | DirectChannel
  readonly outbox: OutboxPort
  readonly limits: LimitPort
  /** The published limit of the far end, shared by every instance. */
  readonly bucket: Bucket
  /** How many deliveries this process works on at once; with n instances give each its share. */
  readonly lanes: number
  /** Tells this process from every other, also from its own former life. */
  readonly owner: string
  readonly patience: Patience
  readonly clock: Clock
  readonly random: () => number
  readonly onTrouble: (trouble: Trouble) => void
}

/** A claimed row on its way, with the moment at which its lease began by a clock that never jumps. */
export interface Errand {
  readonly row: ClaimedDelivery
  readonly letter: Letter
  readonly since: number
  /** How long this process has seen no clock jump. */
  readonly steadyForMs: number
}

/** Makes an errand of a claimed row; a payload that cannot be read throws, and the row waits for a person. */
export const errandOf = (row: ClaimedDelivery, clock: Clock, watch: Watch): Errand => ({
  row,
  letter: { keyUuid: row.keyUuid, directoryId: row.directoryId, address: row.address, payload: JSON.parse(row.payload) },
  since: clock.monotonic(),
  steadyForMs: watch.steadyForMs(),
})
