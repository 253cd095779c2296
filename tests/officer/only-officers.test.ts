import { messageReply } from '../../src/chat/index.js'
import { type DeskPart, officerFeature, onlyOfficers } from '../../src/officer/index.js'
import { said, tapped } from '../chat/a-turn.js'
import { anOfficer, countedRefusals, notOfficers } from './a-desk.js'

const done = messageReply({ title: 'Done', lines: [] })

const aPart = () => {
  const seen: string[] = []
  const part: DeskPart = {
    commands: [{ name: 'log', description: 'What officers did', aliases: ['show log'] }],
    handle: async ({ who, asked }) => {
      seen.push(`${who}: ${'verb' in asked ? asked.verb : asked.command}`)
      return done
    },
  }
  return { part, seen }
}

describe('what only officers may do', () => {
  it('is done for an officer in a private chat, who is named by number', async () => {
    const refusals = countedRefusals()
    const reply = await onlyOfficers(said('log', { person: anOfficer }), refusals, {
      command: 'log',
      run: async (who) => messageReply({ title: who, lines: [] }),
    })
    expect(reply.summary).toBe('officer 12')
    expect(refusals.counted).toEqual([])
  })

  it.each(notOfficers)('is refused politely to %s, with whom to ask, and counted without a name', async (_who, person) => {
    const refusals = countedRefusals()
    const run = async () => {
      throw new Error('This must not run.')
    }
    const reply = await onlyOfficers(said('log', { person }), refusals, { command: 'log', run })
    expect(reply.text).toContain('ask Democratic Services')
    expect(refusals.counted).toEqual(['2026-11-21 log'])
  })

  it.each(['group', 'channel'] as const)('is not done in a %s, where others read along; an officer is not counted', async (place) => {
    const refusals = countedRefusals()
    const reply = await onlyOfficers(said('log', { person: anOfficer, place }), refusals, { command: 'log', run: async () => done })
    expect(reply.summary).toContain('private chat')
    expect(refusals.counted).toEqual([])
  })

  it('is counted on the London day, also late on a summer evening', async () => {
    const refusals = countedRefusals()
    const turn = said('log', { at: new Date('2026-07-01T23:30:00Z') })
    await onlyOfficers(turn, refusals, { command: 'log', run: async () => done })
    expect(refusals.counted).toEqual(['2026-07-02 log'])
  })
})

describe('the desk', () => {
  it('hands an officer on to the part that replies, by words, by another name and by button', async () => {
    const { part, seen } = aPart()
    const room = officerFeature([part], countedRefusals())
    await room.handle(said('Log', { person: anOfficer }))
    await room.handle(said('show log!', { person: anOfficer }))
    await room.handle(tapped({ verb: 'command', command: 'log' }, { person: anOfficer }))
    await room.handle(tapped({ verb: 'officer-resume' }, { person: anOfficer }))
    expect(seen).toEqual(['officer 12: log', 'officer 12: log', 'officer 12: log', 'officer 12: officer-resume'])
  })

  it('tells an officer all that it can do', async () => {
    const room = officerFeature([aPart().part], countedRefusals())
    expect((await room.handle(said('desk', { person: anOfficer })))?.text).toContain('Log. What officers did.')
  })

  it('leaves everything else to other rooms', async () => {
    const room = officerFeature([aPart().part], countedRefusals())
    expect(await room.handle(said('Can I share a petition?', { person: anOfficer }))).toBeUndefined()
    expect(await room.handle(tapped({ verb: 'topic', topic: 'SHR-01' }, { person: anOfficer }))).toBeUndefined()
    expect(await room.handle({ ...said(''), event: { kind: 'arrived' } })).toBeUndefined()
  })

  it.each(notOfficers)('believes no card about who somebody is: %s stays refused', async (_who, person) => {
    const { part, seen } = aPart()
    const refusals = countedRefusals()
    const room = officerFeature([part], refusals)
    const forged = { verb: 'officer-resume', officer: true, id: 12, who: 'officer 12', person: anOfficer }
    for (const data of [forged, { verb: 'officer-made-up' }, { verb: 'officer-withdraw', subject: 7 }])
      expect((await room.handle(tapped(data, { person })))?.text).toContain('for the officers')
    expect(seen).toEqual([])
    expect(refusals.counted).toEqual(['2026-11-21 officer-resume', '2026-11-21 officer-unreadable', '2026-11-21 officer-unreadable'])
  })

  it('tells an officer that a button is out of date when no part knows it', async () => {
    const room = officerFeature([{ commands: [], handle: async () => undefined }], countedRefusals())
    expect((await room.handle(tapped({ verb: 'officer-resume' }, { person: anOfficer })))?.summary).toContain('out of date')
    expect((await room.handle(tapped({ verb: 'officer-gone' }, { person: anOfficer })))?.summary).toContain('out of date')
  })
})
