import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Brain } from '../answering/brain.ts'
import { accountsAt, type KnownAccounts } from '../links/accounts.ts'
import type { Site } from '../public-pages/layout.ts'
import { type Trouble, troublePage } from '../public-pages/trouble-page.ts'
import { ownOrigin } from './own-origin.ts'

export interface ReaderDeps {
  readonly brain: () => Brain
  readonly accounts: KnownAccounts
}

/** Whose pages these are, as the request reached them. */
export function siteFor(request: FastifyRequest, { brain, accounts }: ReaderDeps): Site {
  const { place } = brain()
  const office = place.offices.find(({ role }) => role === 'ward')?.name ?? `UBND ${place.name}`
  return { place: place.name, office, origin: accountsAt(ownOrigin(request), accounts).web }
}

/** Whether somebody looks at the answer in a browser; everybody else is told as a program. */
export function isReader({ method, headers, url }: FastifyRequest): boolean {
  const looks = method === 'GET' || method === 'HEAD'
  return looks && (headers.accept ?? '').includes('text/html') && !/^\/(?:api|chat)\//.test(url)
}

/** Said here, since an address that is none comes by no plugin that would say it. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

/** A page in place of the one that was asked for. */
export function sendTrouble(
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
  deps: ReaderDeps,
): FastifyReply {
  const kind = /^\/c(?:[/?]|$)/.test(request.url) ? 'corrections' : 'answers'
  const page = troublePage(troubleOf(status), kind, siteFor(request, deps))
  return reply
    .code(status)
    .header('content-security-policy', POLICY)
    .type('text/html; charset=utf-8')
    .send(page)
}

function troubleOf(status: number): Trouble {
  if (status === 429 || status === 503) return 'busy'
  return status < 500 ? 'missing' : 'fault'
}

/**
 * The address that is meant where people or their programs added to it: a slash or a full stop at the end, capital letters.
 * null = it is what is meant, or none of the public pages.
 */
export function neatAddress(url: string): string | null {
  const [, path = '', rest = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  const meant = unescaped(path)
    .toLowerCase()
    .replaceAll(/\/+/g, '/')
    .replace(/[^a-z0-9]+$/, '')
  return meant !== path && /^\/[hc](?:\/[a-z0-9-]+){0,2}$/.test(meant) ? meant + rest : null
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
