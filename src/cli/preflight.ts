import type { Config } from '../config.js'
import { exitCodes, preflightText, verdictOf } from '../preflight/index.js'
import type { TokensFor } from '../preflight-graph.js'
import { preflight } from '../preflight-looks.js'

/** What the command takes, for the list of commands. */
export const preflightUsage = `  preflight [--json]                                    tells what would fail before it does, with what to do; ends with 0, 1 or 2
`

/** Tells an officer what would fail before it does; the exit code says the worst of it. */
export async function preflightCommand(
  config: Config,
  json: boolean,
  print: (text: string) => void,
  tokensFor?: TokensFor,
): Promise<number> {
  const findings = await preflight(config, Date.now(), tokensFor)
  const verdict = verdictOf(findings)
  print(json ? `${JSON.stringify({ verdict, findings })}\n` : preflightText(findings))
  return exitCodes[verdict]
}
