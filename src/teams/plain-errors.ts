import type { Request, Response, Server } from 'restify'

const words: Readonly<Record<number, string>> = {
  400: 'This is not a message that the bot can read.',
  401: 'This request carries no proof of who sent it.',
  404: 'There is nothing at this address.',
  405: 'This address does not work that way.',
  413: 'This message is too large.',
  415: 'This kind of message is not read here.',
}

interface HttpFault {
  readonly statusCode?: number
  toJSON?: () => object
  toString?: () => string
}

/** Replaces the web server's own error texts, which repeat what it could not parse, with fixed words. */
export function answersPlainly(server: Server): void {
  server.on('restifyError', (_request: Request, _response: Response, fault: HttpFault, done: () => void) => {
    const text = words[fault.statusCode ?? 500] ?? 'Something went wrong here.'
    fault.toJSON = () => ({ error: text })
    fault.toString = () => text
    done()
  })
}
