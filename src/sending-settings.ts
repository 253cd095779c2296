import { z } from 'zod'

const hours = z.string().refine((value) => {
  const [, opens, closes] = /^(\d{1,2})-(\d{1,2})$/.exec(value) ?? []
  return opens !== undefined && Number(opens) < Number(closes) && Number(closes) <= 24
}, 'write two hours of the day, the earlier first, such as 9-17')

/** The settings of sending, as the environment names them. */
export const sendingShape = {
  SENDING: z.enum(['on', 'off']).default('on'),
  SENDER_MAILBOX: z.email('write the address of the shared mailbox').optional(),
  GRAPH_BASE_URL: z.url().optional(),
  GRAPH_CERTIFICATE: z.string().min(1).optional(),
  TEAMS_CATALOG_APP_ID: z.guid('write the id as the Teams admin centre shows it').optional(),
  LINK_SECRET: z.string().min(32, 'write at least 32 characters').optional(),
  OPENING_HOURS: hours.default('9-17'),
}

const environment = z.object(sendingShape)
type Environment = z.infer<typeof environment>

/** How reminders leave: by which identity and mailbox, and at which hours they may reach people. */
export interface SendingSettings {
  readonly on: boolean
  /** Absent in local mode, where a stand-in for Graph is started beside the bot. */
  readonly graphUrl: string | undefined
  /** The shared mailbox; without it there is no mail and no invitation. */
  readonly mailbox: string | undefined
  /** The file of the certificate for Graph, where one is used instead of the bot's own secret. */
  readonly certificate: string | undefined
  /** The app's id in the organisation's catalogue; without it the app is installed for nobody. */
  readonly catalogAppId: string | undefined
  /** What the links in mails are signed with, the same for all instances. */
  readonly linkSecret: string | undefined
  /** Hours of the day in London. */
  readonly opens: number
  readonly closes: number
}

const cloud = 'https://graph.microsoft.com'

const isLoopback = (address: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)

/** What is wrong with the settings when they are taken together, a line of advice each. */
export function sendingFaults(env: Environment, isProduction: boolean): readonly string[] {
  const { GRAPH_BASE_URL: url, SENDER_MAILBOX: mailbox, LINK_SECRET: secret, SENDING: sending } = env
  const wrong: readonly (readonly [boolean, string])[] = [
    [
      isProduction && url !== undefined && !url.startsWith('https://'),
      'GRAPH_BASE_URL must begin with https://, because a token travels with every request.',
    ],
    [
      !isProduction && url !== undefined && !isLoopback(url),
      'GRAPH_BASE_URL must be on this machine in local mode, because there is no identity to show elsewhere.',
    ],
    [
      isProduction && sending === 'on' && mailbox !== undefined && secret === undefined,
      'LINK_SECRET is missing: the links in a mail must be signed. Write at least 32 random characters.',
    ],
  ]
  return wrong.flatMap(([is, advice]) => (is ? [advice] : []))
}

/** The settings of sending, read. */
export function sendingSettings(env: Environment, isProduction: boolean): SendingSettings {
  const [opens = 9, closes = 17] = env.OPENING_HOURS.split('-').map(Number)
  return {
    on: env.SENDING === 'on',
    graphUrl: env.GRAPH_BASE_URL ?? (isProduction ? cloud : undefined),
    mailbox: env.SENDER_MAILBOX,
    certificate: env.GRAPH_CERTIFICATE,
    catalogAppId: env.TEAMS_CATALOG_APP_ID,
    linkSecret: env.LINK_SECRET,
    opens,
    closes,
  }
}
