import { eachRoom } from './a-room.js'
import { installation, joined, message } from './activities.js'

const { open, texts } = eachRoom()

describe('the Teams room: arriving and leaving', () => {
  it('welcomes once, however often and however at once Teams says that the bot was installed', async () => {
    const { post, connector } = await open()
    await Promise.all([post(installation(connector.url, 'add')), post(joined(connector.url)), post(installation(connector.url, 'add'))])
    await post(installation(connector.url, 'add-upgrade'))
    expect(texts()).toEqual(['personal: welcome'])
  })

  it('welcomes after the first answer when no install event ever came', async () => {
    const { post, connector } = await open()
    await post(message(connector.url, 'one'))
    await post(message(connector.url, 'two'))
    expect(texts()).toEqual(['personal: one', 'personal: welcome', 'personal: two'])
  })

  it('stays quiet when somebody else joins', async () => {
    const { post, connector } = await open()
    await post(joined(connector.url, { id: '29:another' }))
    expect(texts()).toEqual([])
  })

  it('remembers where a person can be reached, and forgets it whole when the app is removed', async () => {
    const { post, connector, book } = await open()
    await post(installation(connector.url, 'add'))
    expect(await book.find('a:personal')).toMatchObject({
      person: '00000000-0000-4000-8000-000000000001',
      tenant: 'tenant-1',
      bot: '28:bot',
    })
    await post(installation(connector.url, 'remove'))
    expect(await book.find('a:personal')).toBeUndefined()
    await post(installation(connector.url, 'add'))
    expect(texts()).toEqual(['personal: welcome', 'personal: welcome'])
  })
})
