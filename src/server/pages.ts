import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyPluginAsync } from 'fastify'
import { stripTypes } from './strip-types.ts'

const WEB = new URL('../web/', import.meta.url)

/** The public files, by the path they are served at. TypeScript becomes JavaScript once, at start. */
const FILES = [
  { path: '/', file: 'chat.html', type: 'text/html; charset=utf-8' },
  { path: '/chat.css', file: 'chat.css', type: 'text/css; charset=utf-8' },
  { path: '/chat.js', file: 'chat.ts', type: 'text/javascript; charset=utf-8' },
  { path: '/icon.svg', file: 'icon.svg', type: 'image/svg+xml' },
] as const

export interface PagesDeps {
  /** Values for the {{names}} of the page. */
  readonly values: Readonly<Record<string, string>>
  /** Where the page's script is kept in the form browsers read. */
  readonly cacheDir: string
}

/** The chat page and what it loads, from memory, revalidated by digest. */
export const pages: FastifyPluginAsync<PagesDeps> = async (app, { values, cacheDir }) => {
  for (const { path, file, type } of FILES) {
    const content = file.endsWith('.ts')
      ? await stripTypes(fileURLToPath(new URL(file, WEB)), cacheDir)
      : load(file, values)
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    app.get(path, async (request, reply) => {
      reply.header('cache-control', 'no-cache').header('etag', etag)
      return request.headers['if-none-match'] === etag
        ? reply.code(304).send()
        : reply.type(type).send(content)
    })
  }
}

function load(file: string, values: Readonly<Record<string, string>>): string {
  const source = readFileSync(new URL(file, WEB), 'utf8')
  return file.endsWith('.html')
    ? source.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => escapeHtml(values[name] ?? ''))
    : source
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
