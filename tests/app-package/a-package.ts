import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageParts } from '../../src/app-package/index.js'
import { feedActivities } from '../../src/delivery/index.js'
import { menuCommands } from '../../src/feature-commands.js'
import { starterContent } from '../a-content.js'

const dir = join(__dirname, '../../appPackage')
const file = (name: string) => readFileSync(join(dir, name))

/** Microsoft's schema, asked in a program of its own that is kept off the network. */
export const validate = async (manifest: object): Promise<readonly string[]> =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'validate-manifests.mjs')], { input: JSON.stringify([manifest]), encoding: 'utf8' }),
  )[0]

/** The values of an environment that is right. */
export const environment = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  PUBLIC_HOST: 'posts.example.gov.uk',
}

const bot = { commands: menuCommands(starterContent()), activities: feedActivities }

/** The parts of the package as they stand, some of them changed; the schema is left out unless a test hands it in. */
export const parts = (part: Partial<PackageParts> = {}): PackageParts => ({
  manifest: file('manifest.json').toString('utf8'),
  icons: { color: file('color.png'), outline: file('outline.png') },
  environment,
  bot,
  validate: async () => [],
  ...part,
})
