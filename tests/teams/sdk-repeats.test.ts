import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { aConnector } from './a-connector.js'

type Reference = Parameters<typeof TurnContext.applyConversationReference>[1]

describe('why cards are not sent by the SDK', () => {
  it('repeats a POST that was answered 504, which would be a second message', async () => {
    const statuses = [504, 201]
    const connector = await aConnector(() => ({ status: statuses.shift() ?? 201 }))
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
    const serviceUrl = connector.serviceUrl.replace(/\/$/, '')
    const reference = { channelId: 'msteams', serviceUrl, conversation: { id: 'a:1' }, bot: { id: '28:b' } } as Reference
    try {
      await adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity('once')
      })
      expect(connector.seen).toHaveLength(2)
    } finally {
      await connector.close()
    }
  })
})
