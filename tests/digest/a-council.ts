import type { Reply, Turn } from '../../src/chat/index.js'
import type { Content } from '../../src/content/index.js'
import { announce } from '../../src/delivery/index.js'
import { type DigestSettings, digestFeature, digestMorning, type TellParts } from '../../src/digest/index.js'
import { onlyOfficers } from '../../src/officer/index.js'
import {
  createAskedBook,
  createDeeds,
  createDigestBook,
  createExpansion,
  createOfficerLog,
  createPeopleBook,
  createRefusalBook,
  createTrainingBook,
  type Db,
  openDatabase,
} from '../../src/store/index.js'
import { said, tapped } from '../chat/a-turn.js'
import { aPerson } from '../store/builders.js'
import { aTown, render } from './a-digest.js'

/** Christmas, New Year and Easter around the tests' months. */
export const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'])

/** A moment in London winter time. */
export const at = (text: string) => Date.parse(text)

/** A council over an empty database, with two Members, a Member who is an officer, and a clock that moves only when told. */
export async function aCouncil(set: Partial<DigestSettings> = {}) {
  const db: Db = await openDatabase(':memory:')
  const state = { now: at('2026-11-19T09:00:00Z'), content: aTown() as Content, stopped: false }
  const now = () => state.now
  const people = createPeopleBook(db, now)
  const book = createDigestBook(db, now)
  const log = createOfficerLog(db, now)
  const refusals = createRefusalBook(db)
  await people.sync(
    't',
    'member',
    ['ann', 'bob', 'eve'].map((name) => aPerson(name, { tenant: 't' })),
  )
  await people.sync('t', 'officer', [aPerson('eve', { tenant: 't', audience: 'officer' })])
  const idOf = async (name: string) => (await people.find('t', `id-${name}`)) ?? 0
  const expansion = createExpansion(db, now)
  const parts: TellParts = {
    ...{ content: async () => state.content, book, deeds: createDeeds(db, now), training: createTrainingBook(db, now), now, people },
    asked: createAskedBook(db),
    quiet: async () => ({ holidays, stopped: state.stopped }),
    settings: { hour: 9, autoApprove: false, whenEmpty: 'short', ...set },
    links: () => [{ title: 'Open the card', url: 'https://posts.example.gov.uk/card' }],
    tenant: () => 't',
    announce: (notice) => announce(expansion, notice),
    opensAt: async (moment) => (state.stopped ? undefined : moment),
    channels: ['card', 'mail'],
    stopPage: (person) => `https://posts.example.gov.uk/digest/stop?t=${person}`,
    mailPage: (_person, month) => `https://posts.example.gov.uk/digest/mail?t=${month}`,
  }
  const feature = digestFeature({ ...parts, onlyOfficers: (turn, act) => onlyOfficers(turn, refusals, act) })
  const ids = { ann: await idOf('ann'), bob: await idOf('bob'), eve: await idOf('eve') }
  const by = (name: keyof typeof ids, part: Partial<Turn> = {}): Partial<Turn> => ({
    ...{ at: new Date(state.now), person: { key: name, id: ids[name], audience: 'member', ...(name === 'eve' ? { officer: true } : {}) } },
    ...part,
  })
  const reply = async (turn: Turn): Promise<Reply> => {
    const given = await feature.handle(turn)
    if (!given) throw new Error('The feature left this turn to others.')
    if (given.card) render(given.card, given.text)
    return given
  }
  const outbox = async (kind: string) => {
    const rows = db.selectFrom('outbox').innerJoin('notice', 'notice.id', 'outbox.notice_id').where('notice.kind', '=', kind)
    const found = await rows
      .select(['person_id', 'channel', 'payload_json', 'due_at', 'notice.key as notice'])
      .orderBy('outbox.id')
      .execute()
    return found.map(({ person_id, payload_json, ...row }) => ({ ...row, person: person_id, payload: payload_json }))
  }
  return {
    ...{ db, state, people, book, log, refusals, parts, feature, ids, by, outbox },
    say: (text: string, name: keyof typeof ids, part: Partial<Turn> = {}) => reply(said(text, by(name, part))),
    tap: (data: { verb: string } & Record<string, unknown>, name: keyof typeof ids, part: Partial<Turn> = {}) =>
      reply(tapped(data, by(name, part))),
    /** One morning of the job, at nine in London. */
    morning: async (day: string) => {
      state.now = Math.max(state.now, at(`${day}T09:00:00Z`))
      await digestMorning(parts, at(`${day}T09:00:00Z`))
    },
    /** What the officers' log says was done. */
    deeds: async () => (await log.last(50)).map(({ what, who }) => `${who}: ${what}`).reverse(),
  }
}

/** Such a council. */
export type Council = Awaited<ReturnType<typeof aCouncil>>

/** The buttons of a reply, by title. */
export const buttonsOf = ({ card }: Reply) =>
  (card?.data.buttons ?? []) as { title: string; verb: string; data: { verb: string } & Record<string, unknown> }[]

/** The button of a reply with this title. */
export function buttonOf(reply: Reply, title: string) {
  const found = buttonsOf(reply).find((one) => one.title === title)
  if (!found) throw new Error(`There is no button "${title}" among ${buttonsOf(reply).map((one) => one.title)}.`)
  return found.data
}
