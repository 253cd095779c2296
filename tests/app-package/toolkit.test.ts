import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const source = read('m365agents.yml')
const placesOf = (text: string) => [...new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name))]

interface Action {
  readonly uses: string
  readonly with: Readonly<Record<string, unknown>>
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>
}
type Project = Readonly<Record<'provision' | 'deploy' | 'publish', readonly Action[]>> & Readonly<Record<string, unknown>>

const project: Project = parse(source)
const actions = [...project.provision, ...project.deploy, ...project.publish]

/** The arguments of each action, those that are needed first, as the published schema v1.11 of the project file has them. */
const known: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly takes?: readonly string[]; readonly writes?: readonly string[] }>
> = {
  'teamsApp/create': { needs: ['name'], writes: ['teamsAppId'] },
  'arm/deploy': { needs: ['subscriptionId', 'resourceGroupName', 'templates'], takes: ['bicepCliVersion'] },
  script: { needs: ['run'], takes: ['workingDirectory', 'shell', 'timeout', 'redirectTo'] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'] },
  'teamsApp/update': { needs: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'], writes: ['publishedAppId'] },
  'cli/runNpmCommand': { needs: ['args'], takes: ['workingDirectory'] },
  'azureAppService/zipDeploy': {
    needs: ['artifactFolder', 'resourceId'],
    takes: ['workingDirectory', 'ignoreFile', 'dryRun', 'outputZipFile'],
  },
}

describe('the project file of Microsoft 365 Agents Toolkit', () => {
  it('has the parts of its schema, and reads the same environments as everything else', () => {
    expect(Object.keys(project)).toEqual(['version', 'environmentFolderPath', 'provision', 'deploy', 'publish'])
    expect(project).toMatchObject({ version: 'v1.11', environmentFolderPath: './env' })
  })

  it.each(actions.map((action) => [action.uses, action] as const))(
    'uses %s with what it needs and nothing that it does not know',
    (uses, action) => {
      const { needs, takes = [], writes = [] } = known[uses] ?? { needs: ['nothing: this action is not known'] }
      expect(Object.keys(action.with)).toEqual(expect.arrayContaining([...needs]))
      expect(Object.keys(action.with).filter((name) => ![...needs, ...takes].includes(name))).toEqual([])
      expect(Object.keys(action.writeToEnvironmentFile ?? {})).toEqual(writes)
    },
  )

  it('names files that are there, and scripts that package.json has', () => {
    for (const [path] of source.matchAll(/\.\/infra\/[\w.]+|\.webappignore/g)) expect(existsSync(join(root, path))).toBe(true)
    const { scripts } = JSON.parse(read('package.json'))
    const runs = actions
      .map(({ with: { run, args } }) => `${run ?? `npm ${args}`}`)
      .flatMap((line) => /^npm run (\w+)/.exec(line)?.[1] ?? [])
    expect([...new Set(runs)]).toEqual(['package', 'build'])
    for (const name of runs) expect(scripts).toHaveProperty(name)
  })

  it('takes nothing from an environment that its example does not explain', () => {
    const explained = [...read('env/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const named = [source, read('infra/azure.parameters.json'), read('appPackage/manifest.json')].flatMap(placesOf)
    expect(named.filter((name) => !explained.includes(name))).toEqual([])
  })

  it('gets from the deployment what the app package and the next step need, under names that the toolkit keeps', () => {
    const outputs = [...read('infra/azure.bicep').matchAll(/^output (\w+) /gm)].map(([, name = '']) => name)
    // the toolkit writes the name of an output in capitals
    expect(outputs.map((name) => name.toUpperCase())).toEqual(expect.arrayContaining(['BOT_ID', 'PUBLIC_HOST', 'WEB_APP_RESOURCE_ID']))
    const written = project.publish.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile))
    expect(placesOf(read('infra/azure.parameters.json'))).toEqual(expect.arrayContaining(written))
  })

  it('keeps every secret where it is never shared', () => {
    const parameters: Record<string, { value: string }> = JSON.parse(read('infra/azure.parameters.json')).parameters
    for (const [name, { value }] of Object.entries(parameters))
      if (/secret|password/i.test(name)) expect(placesOf(value).every((place) => place.startsWith('SECRET_'))).toBe(true)
    expect(read('.gitignore')).toContain('env/.env.*')
  })

  it('deploys what runs, and leaves out what lies at the root and is not needed', () => {
    const lines = read('.webappignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of lines) expect(line).toMatch(/^\//)
    for (const kept of ['/dist', '/node_modules', '/cards', '/package.json', '/src']) expect(lines).not.toContain(kept)
    for (const left of ['/env', '/tests', '/data']) expect(lines).toContain(left)
  })
})
