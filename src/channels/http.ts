import { z } from 'zod'

/** How one call to a platform ended, as far as we can know. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** No connection came about: the platform cannot have seen the request. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** A timeout or a broken connection: the platform may have acted on the request. */
  | { readonly kind: 'unknown'; readonly reason: string }

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** Breaks the call off, which then ends as unknown. */
  readonly signal?: AbortSignal
}

/** Error codes of Node and its HTTP client that arise before the first byte of a request leaves. */
export const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
])

const WithCode = z.object({ code: z.string() })

/** Calls and reads the whole answer. Never throws. An answer that is not JSON has the body null. */
export async function call(send: typeof fetch, request: HttpRequest): Promise<HttpAnswer> {
  const { url, method, headers, body, timeoutMs, signal } = request
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await send(url, {
      method,
      // A token is for the platform's own address, not for wherever that points.
      redirect: 'manual',
      headers,
      ...(body === undefined ? {} : { body }),
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    })
    return { kind: 'answered', status: response.status, body: jsonOrNull(await response.text()) }
  } catch (error) {
    return whyItFailed(error, timeoutMs)
  }
}

function whyItFailed(error: unknown, timeoutMs: number): HttpAnswer {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'unknown', reason: `no answer within ${timeoutMs} ms` }
  }
  const code = codeOf(error) ?? 'unknown network error'
  return BEFORE_SENDING.has(code) ? { kind: 'not-sent', reason: code } : { kind: 'unknown', reason: code }
}

/** The HTTP client wraps what went wrong in a `cause`, at times more than once. */
function codeOf(error: unknown): string | null {
  const own = WithCode.safeParse(error)
  if (own.success) return own.data.code
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
