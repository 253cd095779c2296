import type { DeedPort } from '../../store/ports.js'
import { turnSwitch } from './turn-switch.js'
import { bannerSwitch, pauseSwitch } from './with-switches.js'

/** Why sending is paused, as officers usually have to say it; another reason can be typed at a terminal. */
export const pauseReasons = ['Mourning', 'Major incident', 'Another reason'] as const

/** Stops all sending in every process; what waits goes on waiting. */
export function pauseSending(deeds: DeedPort, who: string, reason: string): Promise<boolean> {
  return turnSwitch(deeds, { who, name: pauseSwitch, isOn: true, reason, what: 'paused', subject: 'all sending' })
}

/** Lets sending go on. */
export function resumeSending(deeds: DeedPort, who: string): Promise<boolean> {
  return turnSwitch(deeds, { who, name: pauseSwitch, isOn: false, reason: '', what: 'resumed', subject: 'all sending' })
}

/** Puts a line above every answer. */
export function putUpBanner(deeds: DeedPort, who: string, line: string): Promise<boolean> {
  return turnSwitch(deeds, { who, name: bannerSwitch, isOn: true, reason: line, what: 'put up', subject: 'the line above every answer' })
}

/** Takes the line above every answer down. */
export function takeDownBanner(deeds: DeedPort, who: string): Promise<boolean> {
  return turnSwitch(deeds, { who, name: bannerSwitch, isOn: false, reason: '', what: 'took down', subject: 'the line above every answer' })
}
