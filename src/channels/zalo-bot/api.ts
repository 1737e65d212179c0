import { z } from 'zod'
import { call, type HttpAnswer } from '../http.ts'

/** How one call of the Bot API ended. */
export type ApiAnswer =
  | { readonly kind: 'ok'; readonly result: unknown }
  /** Zalo says no; its errors mostly come with HTTP 200. `described` is Zalo's own words, for an operator only. */
  | { readonly kind: 'error'; readonly code: number; readonly described: string }
  /** An answer that is not one of the Bot API's: a page of a proxy, half a body, what a wrong token gets. */
  | { readonly kind: 'unreadable'; readonly status: number }
  | Extract<HttpAnswer, { kind: 'not-sent' | 'unknown' }>

export interface ApiRoot {
  readonly apiRoot: string
  readonly token: string
  readonly fetch: typeof fetch
}

export interface CallOptions {
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

const Answer = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().int().optional(),
  description: z.string().optional(),
})

const LONGEST_DESCRIPTION = 200

/** Calls a method of the Bot API. Never throws. */
export async function callApi(
  root: ApiRoot,
  method: string,
  parameters: object,
  { timeoutMs, signal }: CallOptions,
): Promise<ApiAnswer> {
  const answer = await call(root.fetch, {
    url: `${root.apiRoot}/bot${root.token}/${method}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.kind !== 'answered') return answer
  const read = Answer.safeParse(answer.body)
  if (!read.success) return { kind: 'unreadable', status: answer.status }
  const { ok, result, error_code: code, description = '' } = read.data
  if (ok) return { kind: 'ok', result }
  return {
    kind: 'error',
    code: code ?? answer.status,
    described: description.replaceAll(root.token, '…').slice(0, LONGEST_DESCRIPTION),
  }
}
