import { askingPeople } from '../src/asking-people.js'
import { localScope } from '../src/council-scope.js'
import type { Asking } from '../src/officer/index.js'
import { createReadingBook, openDatabase } from '../src/store/index.js'
import { aTown, scope, type Town } from './review/a-town.js'

const asking: Asking = {
  ...{ council: 'buckinghamshire', document: 'bucks-a4-card', version: '1.1', because: 'changed', who: 'officer 12' },
  ...{ whatChanged: ['One line more.'], decidedOn: '2026-11-03' },
}

describe("asking people from the officers' desk", () => {
  let town: Town
  const port = () => askingPeople(() => ({ reminders: town.reminders, scope: () => ({ ...localScope, ...scope }) }))

  beforeEach(async () => {
    town = await aTown(await openDatabase(':memory:'), { members: 4 })
  })
  afterEach(async () => {
    await town.stop()
    await town.db.destroy()
  })

  it('plans without writing anything, and says why somebody is not asked', async () => {
    await createReadingBook(town.db, town.clock.now).acknowledge(town.ids[0] ?? 0, 'bucks-a4-card@1.1', 'chat')
    expect(await port().plan(asking)).toEqual({ asked: 3, leftOut: { acknowledged: 1 } })
    expect(await town.campaigns.all('buckinghamshire')).toEqual([])
    expect(await town.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  it('asks everybody once, however often an officer taps, and is the same campaign on a later day', async () => {
    const first = await port().start(asking)
    expect(first.asked).toBe(4)
    expect(await port().start(asking)).toEqual({ ...first, asked: 0 })
    town.clock.pass(86_400_000)
    expect(await port().start(asking)).toEqual({ ...first, asked: 0 })
    expect(await town.campaigns.all('buckinghamshire')).toMatchObject([{ startedBy: 'officer 12', whatChanged: ['One line more.'] }])
    await town.deliver()
    expect(town.mails()).toHaveLength(4)
  })
})
