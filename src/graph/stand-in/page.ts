import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoredMessage, World } from './world.js'

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const frame = (title: string, body: string) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2rem}li{margin:.5rem 0}iframe{width:100%;height:70vh;border:1px solid #595959}
a{color:#00539f}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`

const listOf = (title: string, none: string, items: readonly string[]) =>
  `<h2>${title} (${items.length})</h2>${items.length === 0 ? `<p>${none}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`}`

const mailLine = (one: StoredMessage) =>
  `<a href="/mail/${encodeURIComponent(one.id)}">${inHtml(one.subject)}</a>, to ${inHtml(one.to.join(', '))}${one.acceptedAt === undefined ? ', a draft' : ''}`

const overview = (world: World) =>
  frame(
    'What people would get',
    `<p>Nothing here has left this machine.</p>${listOf('Mail', 'No mail yet.', [...world.messages.values()].map(mailLine))}${listOf(
      'Teams activity',
      'No notifications yet.',
      [...world.feed.values()].map((one) => `${inHtml(one.preview)}, to ${inHtml(one.person)}`),
    )}${listOf(
      'Calendar',
      'No invitations yet.',
      [...world.calendar.values()].map((one) => `${inHtml(one.subject)}, ${inHtml(one.start)}, to ${inHtml(one.address)}`),
    )}`,
  )

const summary = (world: World) => ({
  delivered: world.mailsTo.size,
  doubled: [...world.mailsTo.values()].filter((times) => times.length > 1).length,
  twice: Object.fromEntries([...world.mailsTo].filter(([, times]) => times.length > 1)),
  invalid: world.invalid,
  requests: world.requests,
  drafts: [...world.messages.values()].filter((one) => one.acceptedAt === undefined).length,
})

const mailPage = (world: World, id: string) => {
  const stored = world.messages.get(id)
  if (!stored) return undefined
  const body = `<p>To ${inHtml(stored.to.join(', '))}. <a href="/">Back to the list</a></p>
<iframe title="The mail as it would be shown" sandbox srcdoc="${inHtml(stored.html)}"></iframe>`
  return frame(inHtml(stored.subject), body)
}

const html = 'text/html; charset=utf-8'
const nothing = frame('Not here', '<p>This page does not exist. <a href="/">Back to the list</a></p>')

const pageAt = (world: World, url: string) => {
  if (url === '/summary') return { status: 200, type: 'application/json', text: JSON.stringify(summary(world)) }
  if (url === '/') return { status: 200, type: html, text: overview(world) }
  const mail = url.startsWith('/mail/') ? mailPage(world, decodeURIComponent(url.slice('/mail/'.length))) : undefined
  return mail === undefined ? { status: 404, type: html, text: nothing } : { status: 200, type: html, text: mail }
}

/** Shows what people would get, and to a test the counts as JSON. */
export function page(world: World, request: IncomingMessage, response: ServerResponse): void {
  const { status, type, text } = pageAt(world, request.url ?? '/')
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
  })
  response.end(text)
}
