import type { Request, Response, Server } from 'restify'
import type { EdgeLog } from './ports.js'

/** A page that another room makes, as this room serves it. */
export interface Page {
  readonly path: string
  respond(query: string): Promise<{
    readonly status: number
    readonly body: string | Uint8Array
    readonly headers: Readonly<Record<string, string>>
  }>
}

const answering = (page: Page, log: EdgeLog) => async (request: Request, response: Response) => {
  try {
    const { status, body, headers } = await page.respond(request.getQuery())
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : Buffer.from(body))
  } catch (error) {
    log.error({ path: page.path, fault: error instanceof Error ? error.message : 'unknown' }, 'a page could not be made')
    response.send(500, { error: 'Something went wrong here.' })
  }
}

/** Serves pages at their paths, for reading and for asking only whether they are there. */
export function servePages(server: Pick<Server, 'get' | 'head'>, pages: readonly Page[], log: EdgeLog): void {
  for (const page of pages) {
    server.get(page.path, answering(page, log))
    server.head(page.path, answering(page, log))
  }
}
