import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import type { EdgeLog } from './ports.js'

interface PageAnswer {
  readonly status: number
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** A page that another room makes, as this room serves it. */
export interface Page {
  readonly path: string
  respond(query: string): Promise<PageAnswer>
  /** Answers a form that was sent from the page. */
  submit?(query: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer>
}

// a form has a few short fields; whatever else is sent is not read
const form = z.record(z.string().max(40), z.string().max(2_000)).catch({})

const answering =
  (page: Page, log: EdgeLog, answer: (request: Request) => Promise<PageAnswer>) => async (request: Request, response: Response) => {
    try {
      const { status, body, headers } = await answer(request)
      response.writeHead(status, headers)
      response.end(request.method === 'HEAD' ? undefined : Buffer.from(body))
    } catch (error) {
      log.error({ path: page.path, fault: error instanceof Error ? error.name : 'unknown' }, 'a page could not be made')
      response.send(500, { error: 'Something went wrong here.' })
    }
  }

/** Serves pages at their paths, for reading, for asking only whether they are there, and for sending a form where a page has one. */
export function servePages(server: Pick<Server, 'get' | 'head' | 'post'>, pages: readonly Page[], log: EdgeLog): void {
  for (const page of pages) {
    const read = answering(page, log, (request) => page.respond(request.getQuery()))
    server.get(page.path, read)
    server.head(page.path, read)
    const submit = page.submit?.bind(page)
    if (submit)
      server.post(
        page.path,
        answering(page, log, (request) => submit(request.getQuery(), form.parse(request.body ?? {}))),
      )
  }
}
