import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { createServer, plugins, type Request, type Response } from 'restify'

/** What the echo bot is told. */
export interface EchoSettings {
  readonly port: number
  readonly appId: string
  readonly tenant: string
}

// The smallest bot there is, as in Microsoft's samples: the same SDK, the same web server, the same check of tokens, and nothing else.
const { port, appId, tenant } = JSON.parse(process.argv[2] ?? '{}') as EchoSettings
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: 'local',
  }),
)
const server = createServer({ name: 'echo' })
Object.assign(server.log, { level: 'silent' })
server.use(plugins.bodyParser())
const echo = async (context: TurnContext) => {
  if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`)
}
server.post('/api/messages', async (request: Request, response: Response) => adapter.process(request, response, echo))
server.get('/readyz', async (_request: Request, response: Response) => {
  response.send(200, { status: 'ready' })
})
server.listen(port, '127.0.0.1')
