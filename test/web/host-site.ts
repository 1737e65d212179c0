import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostSite {
  /** Its origin: another one than the chat's. */
  readonly url: string
  /** The chat whose widget it shows, once that is there. */
  chat: string
  close(): Promise<void>
}

const HARD = `html{scroll-behavior:smooth}body{transform:translateX(0);direction:rtl}
div,button,#hoi-bhyt-widget{display:block;position:relative;transform:rotate(3deg);opacity:.2;font-size:5px!important}
#over{position:fixed;inset:0;z-index:2147483647;pointer-events:none}`

/**
 * A site of somebody else with the widget on it, whose security policy allows the two things the widget says it needs. At
 * /hard it reads from right to left, is made for wide screens, styles whatever it finds, covers all else, and has two tags.
 */
export async function startHostSite(): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    const attributes = [...searchParams].map(([name, value]) => ` data-${name}="${escapeAttribute(value)}"`)
    const tag = `<script src="${site.chat}/widget.js" async${attributes.join('')}></script>`
    const hard = pathname === '/hard'
    const more = hard ? "style-src 'unsafe-inline'" : "require-trusted-types-for 'script'"
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src ${site.chat}/widget.js; frame-src ${site.chat}; ${more}`,
    })
    response.end(
      `<!doctype html><html lang="vi"${hard ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>Phường mẫu</title>
${hard ? `<style>${HARD}</style>${tag}` : '<meta name="viewport" content="width=device-width, initial-scale=1">'}
${tag}</head>
<body><main><h1>Trang của phường</h1><p>Tin tức, thủ tục, liên hệ.</p><p><a href="#">Một liên kết</a></p></main>
${hard ? '<div id="over"></div>' : ''}</body></html>`,
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
