import { conclude } from './conclude.js'
import type { CourierParts, Errand } from './courier-parts.js'
import type { MayLeave } from './ports.js'
import { react, sendCallOf } from './reactions.js'

const leaseLeft = ({ since }: { readonly since: number }, { clock, patience }: CourierParts) =>
  patience.leaseMs - (clock.monotonic() - since)

/** Waits for a token while the lease allows it; answers 0 for "go" or how long to come back later. */
const takeToken = async (parts: CourierParts, held: { readonly since: number }): Promise<number> => {
  for (;;) {
    const wait = await parts.limits.take(parts.bucket)
    if (wait === 0) return 0
    if (wait + parts.patience.requestMs + parts.patience.marginMs >= leaseLeft(held, parts)) return wait
    await parts.clock.wait(wait)
  }
}

/**
 * True while a request may still leave: long enough before the lease ends by the clock on the wall and by the one that
 * never jumps. The row was written as submitting just before, so staying is always safe: the outcome is then looked up.
 */
const lastLook = ({ clock, patience }: CourierParts): MayLeave => {
  const wall = clock.now()
  const steady = clock.monotonic()
  const most = patience.leaseMs - patience.requestMs - patience.marginMs
  return () => Math.max(clock.now() - wall, clock.monotonic() - steady) < most
}

/**
 * The irrevocable step. Everything that can wait (token, brake) comes first; then the state is written, durable and
 * fenced; and between that write and the request nothing waits.
 */
export async function submit(parts: CourierParts, errand: Errand, remoteId: string | undefined): Promise<void> {
  const { row, letter } = errand
  const again = row.found === 'unknown' ? 'unknown' : 'drafted'
  const wait = await takeToken(parts, errand)
  if (wait > 0) {
    await parts.outbox.write(row, { state: again, dueInMs: wait })
    return
  }
  const mayLeave = lastLook(parts)
  if (!(await parts.outbox.write(row, { state: 'submitting', submits: true, leaseMs: parts.patience.leaseMs }))) return
  const { channel } = parts
  if (channel.protocol !== 'draft-then-send') {
    const { remoteId: made, ...answer } = await channel.post(letter, mayLeave)
    await conclude(parts, row, 'post', answer, react(sendCallOf(channel), answer), made === undefined ? {} : { remoteId: made })
  } else if (remoteId !== undefined) {
    const answer = await channel.send(remoteId, letter, mayLeave)
    await conclude(parts, row, 'send', answer, react('send', answer))
  }
}
