import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostSite {
  /** Its origin: another one than the chat's. */
  readonly url: string
  /** The chat whose widget it shows, once that is there. */
  chat: string
  close(): Promise<void>
}

/** A site of somebody else with the widget on it, whose security policy allows the two things the widget says it needs. */
export async function startHostSite(): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site')
    const attributes = [...searchParams].map(([name, value]) => ` data-${name}="${escapeAttribute(value)}"`)
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src ${site.chat}/widget.js; frame-src ${site.chat}; require-trusted-types-for 'script'`,
    })
    response.end(
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phường mẫu</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${site.chat}/widget.js" async${attributes.join('')}></script></head>
<body><main><h1>Trang của phường</h1><p>Tin tức, thủ tục, liên hệ.</p><p><a href="#">Một liên kết</a></p></main></body></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site: HostSite = {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    chat: '',
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return site
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the site listens on no port')
  return address.port
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
