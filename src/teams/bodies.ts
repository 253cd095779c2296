import { plugins, type Server } from 'restify'

// in bytes; a larger body is refused before any token is looked at
const largestBody = 262_144

const readable = /^(application\/([\w.-]+\+)?json|application\/x-www-form-urlencoded)$/

/** Whether a body is one that Teams or a page of ours sends: JSON or a plain form, as it is and not packed. */
const isReadable = (type: string, encoding: string | undefined) =>
  readable.test(type.toLowerCase()) && [undefined, '', 'identity'].includes(encoding?.toLowerCase())

/**
 * Reads the bodies of requests. Whatever else restify could read is refused unread: it unpacks gzip without a limit, ends the process
 * over gzip that cannot be unpacked, and writes the files of a multipart form to the disk of whoever runs it.
 */
export function readBodies(server: Pick<Server, 'use'>): void {
  server.use((request, response, next) => {
    const isEmpty = request.method === 'GET' || request.method === 'HEAD' || (request.getContentLength() === 0 && !request.isChunked())
    if (isEmpty || isReadable(request.getContentType(), request.headers['content-encoding'])) return next()
    response.send(415, { error: 'This kind of message is not read here.' })
    return next(false)
  })
  const options = { maxBodySize: largestBody, mapParams: false }
  server.use(...plugins.jsonBodyParser(options), ...plugins.urlEncodedBodyParser({ ...options, bodyReader: true }))
}
