import { respectingRemoval } from '../src/respecting-removal.js'
import { createPeopleBook, createReadingBook, openDatabase } from '../src/store/index.js'
import { aPerson } from './store/builders.js'

const letter = (directoryId: string) => ({ keyUuid: 'k', directoryId, address: 'a@council.example', payload: {} })

describe('installing the app for somebody', () => {
  it('is done, but not for whoever has removed it', async () => {
    const db = await openDatabase(':memory:')
    const people = createPeopleBook(db, Date.now)
    const installed: string[] = []
    const app = {
      chatOf: async () => undefined,
      post: async ({ directoryId }: { directoryId: string }) => {
        installed.push(directoryId)
        return { verdict: 'ok' as const }
      },
    }
    const { post } = respectingRemoval(app, { people, reading: createReadingBook(db, Date.now) }, 'bucks')
    await people.sync('bucks', 'member', [aPerson('ann'), aPerson('ben')])
    await people.turnOff((await people.find('bucks', 'id-ann')) ?? 0, 'install')
    await people.turnOff((await people.find('bucks', 'id-ben')) ?? 0, 'mail')
    expect(await post(letter('id-ann'), () => true)).toEqual({ verdict: 'missing', code: 'AppRemoved' })
    expect(await post(letter('id-ben'), () => true)).toEqual({ verdict: 'ok' })
    expect(await post(letter('a stranger'), () => true)).toEqual({ verdict: 'ok' })
    expect(installed).toEqual(['id-ben', 'a stranger'])
    await db.destroy()
  })
})
