import type { Request, Response, Server } from 'restify'

/** Figures for whoever watches over the bot, and who may see them. */
export interface FiguresPage {
  readonly read: () => Promise<string>
  readonly allows: (watcher: {
    readonly address: string | undefined
    readonly authorization: string | undefined
    readonly isForwarded: boolean
  }) => boolean
}

const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** Serves figures as Prometheus reads them; for everybody else there is nothing at this address. */
export function serveFigures(server: Pick<Server, 'get'>, { read, allows }: FiguresPage): void {
  server.get('/metrics', async (request: Request, response: Response) => {
    const { headers, socket } = request
    const isForwarded = passedOn.some((name) => headers[name] !== undefined)
    if (!allows({ address: socket.remoteAddress, authorization: headers.authorization, isForwarded }))
      return response.send(404, { error: 'There is nothing at this address.' })
    const body = await read()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
    response.end(body)
  })
}
