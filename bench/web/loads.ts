import type { BrowserContext } from 'playwright-core'

export interface Loaded {
  readonly path: string
  /** Bytes of the body as they came over the line. */
  readonly bytes: number
}

/** Writes down what a context loads from a server with GET, besides streams. */
export function recordLoads(context: BrowserContext, origin: string): () => Promise<readonly Loaded[]> {
  const loads: Promise<Loaded>[] = []
  context.on('requestfinished', (request) => {
    const { pathname, origin: from } = new URL(request.url())
    if (from !== origin || request.method() !== 'GET' || pathname.endsWith('/events')) return
    loads.push(request.sizes().then(({ responseBodySize }) => ({ path: pathname, bytes: responseBodySize })))
  })
  return () => Promise.all(loads)
}
