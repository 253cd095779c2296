import { type ChildProcess, fork } from 'node:child_process'
import type { Programs } from './programs.js'

/** A process of the run, and the first thing it said. */
export interface Started {
  readonly child: ChildProcess
  readonly said: string
}

/** Starts a program, with flags for Node, and waits until it says that it is there. */
export const start = (programs: Programs, program: string, settings: unknown, execArgv: string[] = []): Promise<Started> =>
  new Promise((started, failed) => {
    const child = fork(programs.pathOf(`${program}.js`), [JSON.stringify(settings)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv,
    })
    child.once('message', (said) => started({ child, said: String(said) }))
    child.once('exit', (code) => failed(new Error(`${program} ended with ${code} before it was ready`)))
  })

/** Ends a process as a power cut would. */
export const kill = (child: ChildProcess): Promise<void> =>
  new Promise((gone) => {
    if (child.exitCode !== null || child.signalCode !== null) gone()
    else {
      child.once('exit', () => gone())
      child.kill('SIGKILL')
    }
  })
