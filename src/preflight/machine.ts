import { checkOf, type Finding } from './finding.js'

/** What is seen of the machine, without asking anybody else. */
export interface MachineLook {
  /** What this machine's zone data makes of noon UTC in January and July in London; undefined where it knows no London. */
  readonly londonNoons: readonly [number, number] | undefined
  /** Free bytes where the bot keeps its data; undefined where that cannot be told. */
  readonly freeBytes: number | undefined
  /** The version of Node, such as 22.13.0. */
  readonly node: string
  readonly publicUrl: string
  readonly isProduction: boolean
  readonly sendsMail: boolean
}

const mebi = 1_048_576
const leastMebi = 100
const enoughMebi = 1_024

const zoneFinding = ({ londonNoons }: MachineLook): Finding => {
  const { ok, unsafe } = checkOf('Time zone')
  return londonNoons?.[0] === 12 && londonNoons[1] === 13
    ? ok('London time is known, with summer time.')
    : unsafe(
        'This machine does not know London time, so reminders would go out at the wrong hour.',
        'Use a build of Node with full time zone data (full ICU).',
      )
}

const diskFinding = ({ freeBytes }: MachineLook): Finding => {
  const { ok, warn, unsafe } = checkOf('Disk')
  if (freeBytes === undefined)
    return warn('The free space where data is kept could not be told.', 'Look at it yourself. A gigabyte is plenty.')
  const free = Math.floor(freeBytes / mebi)
  if (free < leastMebi)
    return unsafe(`Only ${free} MB are free where data is kept.`, 'Make room. A full disk stops reminders and the record of them.')
  if (free < enoughMebi) return warn(`${free} MB are free where data is kept.`, 'Make room soon. A gigabyte is plenty.')
  return ok(`${Math.floor(free / 1_024)} GB are free where data is kept.`)
}

// the versions that package.json promises
const nodeFinding = ({ node }: MachineLook): Finding => {
  const { ok, warn } = checkOf('Node')
  const [major = 0, minor = 0] = node.split('.').map(Number)
  if (major >= 25 || major < 20 || (major === 20 && minor < 19))
    return warn(`The bot was never tried on Node ${node}.`, 'Use Node 20.19 to 24.')
  return major === 20
    ? warn('Node 20 gets no security fixes any more.', 'Use Node 22 or 24.')
    : ok(`Node ${node} is one that the bot is tried on.`)
}

const addressFinding = ({ publicUrl, isProduction, sendsMail }: MachineLook): Finding => {
  const { ok, warn, unsafe } = checkOf('Public address')
  if (!isProduction) return ok('Local mode: the pages are on this machine only.')
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const mend = 'Set PUBLIC_URL to the https address at which people reach the pages.'
  if (!isHere && protocol === 'https:') return ok(`The pages are at ${hostname}, by https.`)
  // the links of a mail carry a right each
  if (sendsMail) return unsafe('Links in mails would not work, or could be read on their way.', mend)
  return warn('The address of the pages is missing, or is not https. Links to the card and to privacy do not work for people.', mend)
}

/** What is told of the machine and its settings. */
export function machineFindings(look: MachineLook): readonly Finding[] {
  return [zoneFinding(look), diskFinding(look), nodeFinding(look), addressFinding(look)]
}

// a token is valid from the moment Entra's clock shows, and Entra allows five minutes ("Access tokens": clock skew)
const worstMs = 300_000
const muchMs = 30_000

/** What is told of the clock; `aheadMs` is against Microsoft Graph's, undefined when it did not answer. */
export function clockFinding(aheadMs: number | undefined): Finding {
  const { ok, warn, fail } = checkOf('Clock')
  if (aheadMs === undefined)
    return warn(
      'The clock could not be held against Microsoft Graph, which did not answer.',
      'Let the server reach Microsoft Graph by https.',
    )
  const seconds = Math.round(Math.abs(aheadMs) / 1_000)
  const off = `The clock is ${seconds} seconds ${aheadMs > 0 ? 'fast' : 'slow'}.`
  const mend = 'Let the machine set its clock by itself (NTP).'
  if (seconds * 1_000 >= worstMs) return fail(`${off} Microsoft refuses sign-in at that, and reminders go out at the wrong time.`, mend)
  return seconds * 1_000 >= muchMs ? warn(off, mend) : ok("The clock agrees with Microsoft Graph's.")
}
