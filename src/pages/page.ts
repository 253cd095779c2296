/** An answer for a browser, as data; for a HEAD request the server sends status and headers and leaves the body out. */
export interface PageAnswer {
  readonly status: 200 | 400 | 404
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/**
 * One address of the web server and what stands there. `query` is what follows the question mark, without it.
 * `submit` answers a form sent from the page; without it, nothing can be sent there.
 */
export interface PageRoute {
  readonly path: string
  respond(query: string): Promise<PageAnswer>
  submit?(query: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer>
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Language': 'en-GB',
}

/** The policy of a page that loads nothing and sends nothing anywhere. */
export const nothingFromElsewhere = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const bytes = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body).length : body.length)

/** An answer with the headers that every page has; `more` adds the page's own, such as its security policy. */
export function pageAnswer(
  status: PageAnswer['status'],
  type: string,
  body: PageAnswer['body'],
  more: Readonly<Record<string, string>>,
): PageAnswer {
  return {
    status,
    type,
    body,
    headers: { ...everywhere, 'Content-Type': type, 'Content-Length': String(bytes(body)), ...more },
  }
}

/** The name of a style in a page's security policy, so that no other style is taken. */
export async function styleSource(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  return `'sha256-${Buffer.from(digest).toString('base64')}'`
}
