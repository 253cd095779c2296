// Loaded into the bot under test: tells every address that its web server answers, so that no test needs a list of them.
import { createRequire } from 'node:module'

const Server = createRequire(import.meta.url)('restify/lib/server')
const { get } = Server.prototype
Server.prototype.get = function (path, ...handlers) {
  process.stdout.write(`answers ${path}\n`)
  return get.call(this, path, ...handlers)
}
