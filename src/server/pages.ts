import { readFileSync } from 'node:fs'
import type { FastifyPluginAsync, RouteShorthandOptions } from 'fastify'
import { type Precompressed, precompress, sendPrecompressed } from './precompressed.ts'
import { securityPolicy } from './security-policy.ts'
import { webScript, webStyle } from './web-bundle.ts'

export interface PagesDeps {
  /** The ward's name. */
  readonly place: string
  /** Origins of the sites that may show the chat in a frame of theirs. */
  readonly embedOrigins: readonly string[]
  /** Whether residents' own phones reach the server under an address that is set. */
  readonly isPublic: boolean
  /** Where the scripts are kept in the form browsers read. */
  readonly cacheDir: string
}

const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'
const STYLES = ['base', 'header', 'messages', 'form', 'kiosk', 'print']

/** Asked again each time, and sent only if it changed. */
const CURRENT = 'no-cache'
/** Other sites load the widget with every page of theirs. */
const AN_HOUR = 'public, max-age=3600'

/** The chat page in its three forms, the widget, and what they load: from memory, compressed, revalidated by digest. */
export const pages: FastifyPluginAsync<PagesDeps> = async (app, deps) => {
  const { place, embedOrigins, isPublic, cacheDir } = deps
  const template = readFileSync(web('chat.html'), 'utf8')
  const page = (mode: 'page' | 'embed' | 'kiosk') => {
    const hosts = mode === 'embed' ? embedOrigins.join(' ') : ''
    return precompress(filled(template, { mode, place, hosts, public: isPublic ? 'yes' : 'no' }), HTML)
  }

  const serve = (path: string, file: Precompressed, caching: string, options: RouteShorthandOptions = {}) =>
    // From memory: refusing one would cost as much as sending it.
    app.get(path, { config: { rateLimit: false }, ...options }, async (request, reply) =>
      sendPrecompressed(request, reply.header('cache-control', caching), file),
    )

  serve('/', page('page'), CURRENT)
  serve('/kiosk', page('kiosk'), CURRENT)
  serve('/embed', page('embed'), CURRENT, {
    helmet: {
      contentSecurityPolicy: securityPolicy(["'self'", ...embedOrigins]),
      // The older header cannot name other sites.
      frameguard: false,
    },
  })
  serve('/chat.css', precompress(webStyle(STYLES.map((name) => web(`style/${name}.css`))), STYLE), CURRENT)
  serve('/chat.js', precompress(await webScript(web('chat/chat.ts'), cacheDir), SCRIPT), CURRENT)
  serve('/widget.js', precompress(await webScript(web('widget/widget.ts'), cacheDir), SCRIPT), AN_HOUR, {
    helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } },
  })
  serve('/icon.svg', precompress(readFileSync(web('icon.svg'), 'utf8'), 'image/svg+xml'), CURRENT)
}

function web(file: string): URL {
  return new URL(`../web/${file}`, import.meta.url)
}

/** The template with its {{names}} filled in. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => escapeHtml(values[name] ?? ''))
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
