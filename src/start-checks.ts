import type { Config } from './config.js'
import type { Content } from './content/index.js'
import type { Finding } from './preflight/index.js'
import type { TokensFor } from './preflight-graph.js'
import { findingsHere, preflight } from './preflight-looks.js'

type Tell<Level extends string> = { readonly [L in Level]: (about: object, line: string) => void }

const line = ({ check, says, mend }: Finding) => `${check}: ${says}${mend === undefined ? '' : ` ${mend}`}`

/** Keeps the bot from starting for a council where that could lose or leak something; for local mode it warns. */
export function refuseUnsafe(config: Config, log: Tell<'warn'>, now: number): void {
  const unsafe = findingsHere(config, now).filter((finding) => finding.unsafe)
  if (config.production && unsafe.length > 0)
    throw new Error(`Nothing was started, because it would not be safe.\n${unsafe.map((finding) => `  - ${line(finding)}`).join('\n')}`)
  for (const finding of unsafe) log.warn({}, line(finding))
}

/**
 * Looks at everything once the bot is up, and logs what is not well; nobody waits for it. In local mode nothing is
 * asked, because everything there is made up.
 */
export async function tellPreflight(
  config: Config,
  log: Tell<'info' | 'warn' | 'error'>,
  now: number,
  tokensFor?: TokensFor,
  content?: Content,
): Promise<void> {
  if (!config.production) return
  try {
    const findings = await preflight(config, now, tokensFor, content)
    for (const finding of findings) {
      if (finding.outcome === 'fail') log.error({ check: finding.check }, line(finding))
      if (finding.outcome === 'warn') log.warn({ check: finding.check }, line(finding))
    }
    log.info({ looks: findings.length, well: findings.filter(({ outcome }) => outcome === 'ok').length }, 'the preflight is done')
  } catch (error) {
    log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'the preflight could not be run')
  }
}
