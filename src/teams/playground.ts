import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'

/** Microsoft's local chat page, running beside the bot in local mode. */
export interface Playground {
  readonly address: string
  stop(): void
}

const cliPath = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  } catch {
    return undefined
  }
}

const untilUp = async (address: string, child: ChildProcess, tries = 60): Promise<boolean> => {
  for (let attempt = 0; attempt < tries && child.exitCode === null; attempt++) {
    const up = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

/** Starts the Playground with telemetry off; `undefined` when it is not installed or does not come up. */
export async function startPlayground(botPort: number, port: number): Promise<Playground | undefined> {
  const cli = cliPath()
  if (!cli) return undefined
  const options = ['start', '-e', `http://127.0.0.1:${botPort}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  const child = spawn(process.execPath, [cli, ...options], { stdio: 'ignore' })
  const address = `http://localhost:${port}`
  const stop = () => void child.kill('SIGTERM')
  if (await untilUp(address, child)) return { address, stop }
  stop()
  return undefined
}
