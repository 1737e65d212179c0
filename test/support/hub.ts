import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

/** What may go wrong with one file, the first time it is asked for. */
export type Mishap = 'cut off' | 'hang' | 'silent' | 'slow' | 'damaged' | 'changed' | number

export interface Hub {
  readonly url: string
  /** "GET path" with the range asked for, if any, in the order in which they came. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/**
 * A model hub on this machine, as the real one behaves: `/<org>/<name>/resolve/main/<file>`, entity tags, ranges, and for
 * large files a redirect that names their SHA-256.
 * @param folder holds `<org>/<name>`
 * @param mishaps by file
 */
export async function startHub(folder: string, mishaps: Readonly<Record<string, Mishap>> = {}): Promise<Hub> {
  const asked: string[] = []
  const left = new Map(Object.entries(mishaps))

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://hub')
    const [, org = '', name = '', , , ...rest] = pathname.split('/')
    const file = rest.join('/')
    const { range } = request.headers
    if (!searchParams.has('stored')) asked.push(range === undefined ? file : `${file} ${range}`)
    const path = join(folder, org, name, file)
    if (!existsSync(path)) return void response.writeHead(404).end('Entry not found')
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (file.endsWith('.onnx') && !searchParams.has('stored')) {
      return void response
        .writeHead(302, { location: `${pathname}?stored`, 'x-linked-etag': `"${sha256}"` })
        .end()
    }
    const mishap = left.get(file)
    left.delete(file)
    send(response, bytes, mishap, mishap === 'changed' ? '"older"' : `"${sha256}"`, request)
  }

  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the hub has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise<unknown>((resolve) => server.close(resolve))
    },
  }
}

function send(
  response: ServerResponse,
  bytes: Buffer,
  mishap: Mishap | undefined,
  etag: string,
  { headers }: IncomingMessage,
): void {
  if (typeof mishap === 'number') return void response.writeHead(mishap).end()
  if (mishap === 'silent') return
  const from = headers['if-range'] === etag ? Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0) : 0
  if (from >= bytes.length) return void response.writeHead(416).end()
  const rest = bytes.subarray(from)
  response.writeHead(from > 0 ? 206 : 200, { etag, 'content-length': rest.length })
  if (mishap === 'damaged') return void response.end(Buffer.alloc(rest.length, 'x'))
  if (mishap === undefined) return void response.end(rest)
  if (mishap === 'slow') return void sendSlowly(response, rest)
  response.write(rest.subarray(0, rest.length >> 1), () => {
    if (mishap !== 'hang') setTimeout(() => response.destroy(), 50)
  })
}

/** In ten pieces, a tenth of a second apart. */
async function sendSlowly(response: ServerResponse, bytes: Buffer): Promise<void> {
  const size = Math.ceil(bytes.length / 10)
  for (let from = 0; from < bytes.length; from += size) {
    response.write(bytes.subarray(from, from + size))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  response.end()
}
