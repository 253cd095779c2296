import { checkOf, type Finding } from './finding.js'

/** How a group could be read: how many people, or the status with which Graph refused. */
export type GroupSeen =
  | { readonly audience: string; readonly stated: false }
  | { readonly audience: string; readonly stated: true; readonly people: number | undefined }

const names: Readonly<Record<string, string>> = { member: 'Members', staff: 'staff', officer: 'officers' }

/** What is told of one group of the directory. */
export function groupFinding(seen: GroupSeen): Finding {
  const who = names[seen.audience] ?? seen.audience
  const { ok, warn, fail } = checkOf('Groups')
  if (!seen.stated) {
    const says = `The group of ${who} is not stated, so they are not known${seen.audience === 'officer' ? ', and nobody can run the desk in Teams' : ' and not reminded'}.`
    return warn(says, `Write its id in councils.yaml, under groups.`)
  }
  if (seen.people === undefined)
    return fail(`The group of ${who} could not be read.`, 'Check its id in councils.yaml, and the consents above.')
  if (seen.people === 0)
    return fail(
      `The group of ${who} is empty, or all in it are guests or closed accounts.`,
      'Put people into it, or correct its id in councils.yaml.',
    )
  return ok(`The group of ${who} can be read: ${seen.people} ${seen.people === 1 ? 'person' : 'people'}.`)
}

/** How the mailbox answered; undefined where none is set. */
export interface MailboxSeen {
  readonly status: number | undefined
  readonly isOpen: boolean
}

/** What is told of the shared mailbox. That a mail leaves can only be seen by sending one. */
export function mailboxFinding(seen: MailboxSeen | undefined): Finding {
  const { ok, warn, fail } = checkOf('Mailbox')
  if (!seen)
    return warn('There is no mailbox, so nothing goes out by mail or calendar.', 'Set SENDER_MAILBOX, or leave it if Teams is enough.')
  if (seen.isOpen) return ok('The shared mailbox can be opened. Send one reminder to yourself to see a mail leave.')
  if (seen.status === 403)
    return fail(
      'The bot may not open the shared mailbox.',
      'Give it Mail.ReadWrite and Mail.Send for that mailbox. A change in Exchange takes up to two hours.',
    )
  if (seen.status === 404) return fail('There is no such mailbox.', 'Correct SENDER_MAILBOX, or wait until the new mailbox is ready.')
  return fail(
    `The mailbox could not be looked at (${seen.status ?? 'no answer'}).`,
    'Try again later. If it stays, look at the service health of Exchange Online.',
  )
}

/** Whether the first officer has the app; undefined where no id of it in the catalogue is set. */
export interface AppSeen {
  readonly status: number | undefined
  readonly installed: boolean | undefined
}

const policy =
  'Look in the Teams admin centre that the app is allowed, and that no permission policy blocks it: a blocked app gives no error.'

/** What is told of the app in Teams. */
export function appFinding(seen: AppSeen | undefined): Finding {
  const { ok, warn, fail } = checkOf('App in Teams')
  if (!seen)
    return warn(
      'The app is installed for nobody by the bot: people add it themselves, or a setup policy does.',
      'Set TEAMS_CATALOG_APP_ID to its id in the Teams admin centre.',
    )
  if (seen.installed) return ok('An officer has the app, and the bot can see it.')
  if (seen.installed === false) return warn('The officer who was looked at does not have the app yet.', policy)
  if (seen.status === 403)
    return fail(
      'The bot may not see who has the app.',
      'Consent to TeamsAppInstallation.ReadWriteSelfForUser.All, and upload the app to the catalogue with this bot id.',
    )
  return warn(`Who has the app could not be seen (${seen.status ?? 'no answer'}).`, policy)
}
