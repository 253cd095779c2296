import { z } from 'zod'
import { messageReply, type Reply, type Turn } from './chat/index.js'
import type { HowOften } from './config.js'
import { veiled } from './shared-memories.js'
import type { Whispers } from './store/index.js'

type Next = (turn: Turn) => Promise<Reply | undefined>
type Line = Pick<Whispers, 'tell' | 'onHeard'>

const heardElsewhere = z.tuple([z.string().length(24), z.number().int(), z.boolean()])

interface Allowance {
  left: number
  at: number
  told: boolean
}

const mostPeopleHeld = 10_000

const pause = (): Reply =>
  messageReply({
    title: 'One moment, please',
    lines: ['That was a lot in a short time. Please wait a minute and try again.', 'I did not read or keep what you sent just now.'],
  })

/** A token bucket: it fills evenly up to `most`, and each turn takes one. */
const createBucket = (most: number, fullInMs: number) => (held: Allowance, now: number) => {
  const filled = held.left + ((now - held.at) * most) / fullInMs
  Object.assign(held, { left: Math.min(most, Math.max(held.left, filled)), at: now })
  if (held.left < 1) return false
  held.left -= 1
  held.told = false
  return true
}

const full = (most: number, now: number): Allowance => ({ left: most, at: now, told: false })

/**
 * Asks whoever writes too often to wait, kindly and once, and then answers nothing until they have. One loud person never
 * takes the bot from the others. Held in memory, by a person's veiled key, told to the other instances, and given up when it is full again.
 */
export function withinReason({ aPersonAMinute, allASecond }: HowOften, next: Next, whispers?: Line): Next {
  const people = new Map<string, Allowance>()
  const ofPerson = createBucket(aPersonAMinute, 60_000)
  const ofAll = createBucket(allASecond, 1_000)
  const all = full(allASecond, 0)
  const heldFor = (key: string, now: number) => {
    const held = people.get(key) ?? full(aPersonAMinute, now)
    // the one who was heard longest ago goes first, so that a crowd of strangers cannot fill the memory
    people.delete(key)
    people.set(key, held)
    const [oldest] = people.keys()
    if (people.size > mostPeopleHeld && oldest !== undefined) people.delete(oldest)
    return held
  }
  whispers?.onHeard('turn', (what) => {
    const [key, now, wasTold] = heardElsewhere.safeParse(what).data ?? []
    if (key === undefined || now === undefined) return
    const held = heldFor(key, now)
    if (!ofPerson(held, now)) held.told ||= wasTold === true
  })
  return async (turn) => {
    if (turn.event.kind === 'arrived') return next(turn)
    const now = turn.at.getTime()
    const key = veiled(turn.person.key)
    const held = heldFor(key, now)
    const isFine = ofPerson(held, now) && ofAll(all, now)
    whispers?.tell('turn', [key, now, !isFine])
    if (isFine) return next(turn)
    if (held.told) return undefined
    held.told = true
    return pause()
  }
}
