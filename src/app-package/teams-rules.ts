import type { PackageFault } from './fault.js'
import type { Manifest } from './manifest-shape.js'

/** A command as people see it in the menu. */
export interface MenuCommand {
  readonly name: string
  readonly description: string
}

/** What the running bot does, for the manifest to be held against. */
export interface BotAsItIs {
  /** The commands that belong into the menu. */
  readonly commands: readonly MenuCommand[]
  /** Every kind of feed entry that is sent, with its parameters. */
  readonly activities: Readonly<Record<string, readonly string[]>>
}

type Rule = (manifest: Manifest, bot: BotAsItIs) => readonly PackageFault[]

const when = (is: boolean, what: string, mend: string): PackageFault[] => (is ? [{ what, mend }] : [])

const listedIn = (manifest: Manifest) => manifest.bots.flatMap((bot) => bot.commandLists.flatMap(({ commands }) => commands))

const commandsAreTheBots: Rule = (manifest, { commands }) => {
  const listed = new Map(listedIn(manifest).map(({ title, description }) => [title, description]))
  const known = new Map(commands.map(({ name, description }) => [name, description]))
  return [
    ...[...listed.keys()].flatMap((title) =>
      when(!known.has(title), `The menu has "${title}", which the bot does not know`, 'take it out of the manifest'),
    ),
    ...[...known].flatMap(([name, description]) =>
      when(
        listed.get(name) !== description,
        `The menu does not have "${name}" in the words of the bot`,
        'add it to the manifest, or set inMenu to false where the command is defined',
      ),
    ),
  ]
}

// the newest schema allows more and longer ones; a phone shows, and an older tenant takes, no more than this
const commandsFit: Rule = (manifest) => {
  const listed = listedIn(manifest)
  return [
    ...when(listed.length > 10, `The menu has ${listed.length} commands, and Teams shows ten`, 'set inMenu to false for the least used'),
    ...listed.flatMap(({ title, description }) =>
      when(
        title.length > 32 || description.length > 128,
        `The command "${title}" is too long`,
        'use 32 characters for the title and 128 for the description at most',
      ),
    ),
  ]
}

const namesIn = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const activityFault = (type: string, template: string, sent: readonly string[] | undefined): readonly PackageFault[] => {
  if (!sent) return [{ what: `The activity ${type} is declared and never sent`, mend: 'take it out of the manifest' }]
  // Teams fills {actor} itself
  const names = namesIn(template).filter((name) => name !== 'actor')
  return when(
    [...names].sort().join() !== [...sent].sort().join(),
    `The text of the activity ${type} names other parameters than are sent`,
    `use exactly ${sent.map((name) => `{${name}}`).join(', ')}`,
  )
}

const activitiesAreDeclared: Rule = ({ activities: { activityTypes } }, { activities }) => [
  ...Object.keys(activities).flatMap((sent) =>
    when(
      !activityTypes.some(({ type }) => type === sent),
      `The activity ${sent} is sent and not declared`,
      'add it to activities.activityTypes',
    ),
  ),
  ...activityTypes.flatMap(({ type, templateText }) => activityFault(type, templateText, activities[type])),
]

const feed = 'TeamsActivity.Send.User'

const onlyTheFeedIsAskedFor: Rule = ({ authorization }) => {
  const asked = authorization.permissions.resourceSpecific
  return [
    ...when(
      !asked.some(({ name, type }) => name === feed && type === 'Application'),
      `${feed} is not asked for`,
      'add it to authorization.permissions.resourceSpecific as Application',
    ),
    ...asked.flatMap(({ name }) => when(name !== feed, `${name} is asked for, and nothing uses it`, 'take it out')),
  ]
}

const oneBot: Rule = ({ bots, composeExtensions, webApplicationInfo }) => {
  const ids = new Set([...bots.map(({ botId }) => botId), ...composeExtensions.map(({ botId }) => botId), webApplicationInfo.id])
  return when(
    ids.size !== 1,
    'The manifest names more than one bot',
    'use the same id for the bot, the message extension and webApplicationInfo',
  )
}

const theCheckIsOffered: Rule = ({ composeExtensions }) =>
  when(
    !composeExtensions.some(({ commands }) => commands.some(({ type, fetchTask }) => type === 'action' && fetchTask)),
    'The check of a draft is not offered where people write',
    'add an action with fetchTask to composeExtensions',
  )

// tunnels for development; anybody can take such a name over later
const borrowed = /(^|\.)(ngrok(-free)?\.(app|io|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|localhost)$/i

const domainsAreOurs: Rule = ({ developer, validDomains }) => {
  const hosts = Object.values(developer).map((link) => (URL.canParse(link) ? new URL(link) : undefined))
  return [
    ...when(validDomains.length !== 1, 'The manifest trusts other hosts than the one with our pages', 'leave one entry in validDomains'),
    ...validDomains.flatMap((domain) =>
      when(domain.includes('*') || domain.includes('/'), `${domain} is not one host`, 'write the host alone'),
    ),
    ...validDomains.flatMap((domain) =>
      when(
        borrowed.test(domain.replace(/:\d+$/, '')),
        `${domain} is not a host of your own`,
        'set PUBLIC_HOST to a host that the council keeps',
      ),
    ),
    ...when(
      hosts.some((url) => url?.protocol !== 'https:' || !validDomains.includes(url.host)),
      'A link of the developer does not lead to our own pages by https',
      'lead websiteUrl, privacyUrl and termsOfUseUrl to the host in validDomains',
    ),
  ]
}

const versionCounts: Rule = ({ version }) =>
  when(
    !/^[1-9]\d{0,4}\.\d{1,5}\.\d{1,5}$/.test(version),
    `The version ${version} is none that Teams counts up from`,
    'write three numbers, the first at least 1',
  )

const rules: readonly Rule[] = [
  commandsAreTheBots,
  commandsFit,
  activitiesAreDeclared,
  onlyTheFeedIsAskedFor,
  oneBot,
  theCheckIsOffered,
  domainsAreOurs,
  versionCounts,
]

/** What Teams, or a person in front of it, would find wrong although the schema allows it. */
export function teamsFaults(manifest: Manifest, bot: BotAsItIs): readonly PackageFault[] {
  return rules.flatMap((rule) => rule(manifest, bot))
}
