import { londonMoment } from '../../chat/index.js'
import type { LoggedDeed } from '../../store/ports.js'

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join('; ')
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .filter(([, part]) => part !== null && plain(part) !== '')
      .map(([name, part]) => (name === 'on' ? (part === true ? 'on' : 'off') : `${name} ${plain(part)}`))
      .join(', ')
  return String(value).replace(/\.$/, '')
}

const read = (json: string): string => {
  const value: unknown = JSON.parse(json)
  return value === null ? '' : plain(value)
}

const changeOf = ({ before, after }: Pick<LoggedDeed, 'before' | 'after'>) => {
  const was = read(before)
  const is = read(after)
  return [...(was === '' ? [] : [`Before: ${was}.`]), ...(is === '' ? [] : [`After: ${is}.`])]
}

/** When a deed was done and by whom, as people read it. */
export function deedWhen({ id, at, who }: Pick<LoggedDeed, 'id' | 'at' | 'who'>): string {
  return `Entry ${id}, ${londonMoment(at)}, ${who}`
}

/** What was done, to what, and how things stood before and after, in plain words. */
export function deedWords(deed: Pick<LoggedDeed, 'what' | 'subject' | 'before' | 'after'>): string {
  const done = `${deed.what.charAt(0).toUpperCase()}${deed.what.slice(1)} ${deed.subject}.`
  return [done, ...changeOf(deed)].join(' ')
}
