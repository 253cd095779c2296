import { openWhispers } from '../../src/store/index.js'
import { type Answer, startLineServer } from './a-line-server.js'
import { type Postgres, startPostgres } from './postgres.js'

jest.setTimeout(60_000)

const heardBy = (instance: Awaited<ReturnType<typeof openWhispers>>, about: string) => {
  const heard: unknown[] = []
  let wake: () => void = () => undefined
  instance.onHeard(about, (what) => {
    heard.push(what)
    wake()
  })
  const until = async (count: number) => {
    while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve))
    return heard
  }
  return { heard, until }
}

describe('what instances tell one another', () => {
  let postgres: Postgres | undefined

  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres?.stop())

  it('is heard by the others and not by the one that told it', async () => {
    if (!postgres) return
    const place = postgres.database('whispers')
    const [one, two, three] = [await openWhispers(place), await openWhispers(place), await openWhispers(place)]
    const [own, other, third] = [heardBy(one, 'shown'), heardBy(two, 'shown'), heardBy(three, 'shown')]
    one.tell('shown', ['key', { topic: 'SHR-01' }])
    one.tell('another matter', 'nobody takes this')
    one.tell('shown', 'x'.repeat(7_001))
    one.tell('shown', 2)
    expect(await other.until(2)).toEqual([['key', { topic: 'SHR-01' }], 2])
    expect(await third.until(2)).toHaveLength(2)
    expect(own.heard).toEqual([])
    for (const instance of [one, two, three]) await instance.stop()
  })

  it('is heard again after the database went away and came back', async () => {
    if (!postgres) return
    const place = postgres.database('broken')
    const [one, two] = [await openWhispers(place), await openWhispers(place)]
    const other = heardBy(two, 'shown')
    postgres.crash()
    one.tell('shown', 'while it is away: missed, and nothing fails')
    const again = setInterval(() => one.tell('shown', 'back'), 100)
    expect((await other.until(1)).at(-1)).toBe('back')
    clearInterval(again)
    await one.stop()
    await two.stop()
  })

  it.each<Answer>(['refused', 'cut'])('goes over one line at a time, also after LISTEN was %s', async (answer) => {
    const server = await startLineServer(answer)
    const instance = await openWhispers(server.place)
    const asked = [...(await server.untilAsked(2))]
    await instance.stop()
    server.stop()
    expect(asked).toEqual(Array.from({ length: 2 }, () => ({ said: 'listen before_you_post', open: 1 })))
  })

  it('goes nowhere with an embedded database, where there is one instance alone', async () => {
    const alone = await openWhispers(':memory:')
    const own = heardBy(alone, 'shown')
    alone.tell('shown', 1)
    expect(own.heard).toEqual([])
    await alone.stop()
  })
})
