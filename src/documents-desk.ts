import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { councilScope } from './council-scope.js'
import type { FeatureParts } from './features.js'
import type { KeptBooks } from './kept-books.js'
import { type AskingPort, type DeskPart, importPart, logPart, switchesPart, workflowPart } from './officer/index.js'
import { createDeeds, createImportShelf, createOfficerLog, type Db, isPostgresAddress, type PeoplePort } from './store/index.js'

/** What the desk's switches, documents, training and log stand on. */
export interface DocumentsDeskParts {
  readonly config: Config
  readonly db: Db
  readonly books: Pick<KeptBooks, 'decisions' | 'switches' | 'training' | 'people'>
  /** Makes a change show at once in this process. */
  readonly show: () => Promise<void>
  readonly asking: AskingPort
}

const everybody = ['member', 'staff', 'officer'] as const

/** Finds the council's people by their e-mail address, in whatever letters it is written. */
export const addressBook =
  (people: Pick<PeoplePort, 'active'>, tenant: string) =>
  async (addresses: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const wanted = new Set(addresses)
    const known = (await Promise.all(everybody.map((audience) => people.active(tenant, audience)))).flat()
    return new Map(known.map(({ address, id }) => [address.toLowerCase(), id] as const).filter(([address]) => wanted.has(address)))
  }

/** The parts of the officers' desk that change something: switches, documents, training; and the log of it all. */
export function documentsDesk({ config, db, books, show, asking }: DocumentsDeskParts): (content: Content) => readonly DeskPart[] {
  const moment = isPostgresAddress(config.database) ? 'database' : Date.now
  const deeds = createDeeds(db, moment)
  const log = createOfficerLog(db, moment)
  const shelf = createImportShelf(db, moment)
  return (content) => {
    const findByAddress = addressBook(books.people, councilScope(content, config.production).tenant)
    return [
      switchesPart({ content, deeds, switches: books.switches, show }),
      workflowPart({ content, deeds, decisions: books.decisions, asking, show }),
      importPart({ content, deeds, training: books.training, findByAddress, shelf }),
      logPart(log),
    ]
  }
}

type Desk = NonNullable<FeatureParts['desk']>

/** A desk with these parts before its others. */
export const withParts = (desk: Desk, parts: Desk['partsFor']): Desk => ({
  ...desk,
  partsFor: (content) => [...parts(content), ...desk.partsFor(content)],
})
