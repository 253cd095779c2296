import type { DeedPort, SwitchState } from '../../store/ports.js'

/** A switch that an officer turns: which, to what, why, and how the log tells of it. */
export interface Turning {
  readonly who: string
  readonly name: string
  readonly isOn: boolean
  readonly reason: string
  readonly what: string
  readonly subject: string
}

const standing = (state: SwitchState | undefined) => (state?.isOn ? { on: true, reason: state.reason } : { on: false })

/** Turns a switch and logs it, both or neither. A switch that stands so already is left alone and not logged; then the answer is false. */
export function turnSwitch(deeds: DeedPort, { who, name, isOn, reason, what, subject }: Turning): Promise<boolean> {
  return deeds.carryOut(async ({ switches, log }) => {
    const before = await switches.set(name, { isOn, reason, setBy: who })
    const was = standing(before)
    const is = isOn ? { on: true, reason } : { on: false }
    if (JSON.stringify(was) === JSON.stringify(is)) return false
    await log.write({ who, what, subject, before: was, after: is })
    return true
  })
}
