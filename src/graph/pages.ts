import type { GraphAnswer, GraphCall, GraphRequest } from './graph-call.js'

/** Everything that a list holds, page by page, or the answer that ended it early. */
export interface Pages {
  readonly answer: GraphAnswer
  readonly items: readonly unknown[]
  /** Where to ask for changes from now on, when the list was one of changes. */
  readonly deltaLink?: string
}

interface Page {
  readonly value?: readonly unknown[]
  readonly '@odata.nextLink'?: string
  readonly '@odata.deltaLink'?: string
}

const mostPages = 2_000

/** The part of a link below the version; a link to another server is refused, because our token would go with it. */
export function pathOf(link: string, baseUrl: string): string | undefined {
  const start = `${new URL(baseUrl).origin}/v1.0/`
  return link.startsWith(start) ? link.slice(start.length - 1) : undefined
}

const pageOf = (answer: GraphAnswer): Page | undefined => {
  const json = answer.json as Page | undefined
  return answer.verdict === 'ok' && Array.isArray(json?.value) ? json : undefined
}

const doubted = (answer: GraphAnswer): GraphAnswer => (answer.verdict === 'ok' ? { ...answer, verdict: 'unclear' } : answer)

/** Reads a list to its end. An empty page with a next link is not the end, and links are followed as they are. */
export async function readPages(call: GraphCall, first: GraphRequest, baseUrl: string): Promise<Pages> {
  const items: unknown[] = []
  let path: string | undefined = first.path
  for (let read = 0; read < mostPages && path !== undefined; read++) {
    const answer: GraphAnswer = await call({ ...first, path })
    const page = pageOf(answer)
    if (!page) return { answer: doubted(answer), items }
    items.push(...(page.value ?? []))
    const { '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = page
    if (nextLink === undefined) return { answer, items, ...(deltaLink === undefined ? {} : { deltaLink }) }
    path = pathOf(nextLink, baseUrl)
  }
  return { answer: { verdict: 'refused', code: 'LinkNotFollowed' }, items }
}
