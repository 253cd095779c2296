import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser on this machine, or a loud word about what is skipped; on a build machine its absence is a failure. */
export function findBrowser(): string | undefined {
  const found = places.find((path) => path !== undefined && existsSync(path))
  if (!found && process.env.CI)
    throw new Error('No Chromium was found, and a build machine must skip nothing. Install it, or set CHROMIUM_PATH.')
  if (!found)
    process.stderr.write('\nSKIPPED: end-to-end tests. No Chromium was found. Install it (apt install chromium), or set CHROMIUM_PATH.\n\n')
  return found
}

/** How the browser is started: headless, and asking nobody on the network for anything. */
export const browserOptions = (executablePath: string) => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
