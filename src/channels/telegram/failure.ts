import { TelegramError } from 'telegraf'
import { z } from 'zod'
import { BEFORE_SENDING } from '../http.ts'
import type { Wordless } from '../wordless.ts'

/** How a call of telegraf's failed. */
export type CallFailure =
  /** Telegram says no. `described` is its own words, for an operator only. */
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly described: string
      readonly retryAfterMs: number | null
    }
  /** Also where Telegram, or what stands before it, cannot work; of other statuses telegraf tells nothing. */
  | Wordless

const Refusal = z.looseObject({
  error_code: z.int(),
  description: z.string().optional(),
  parameters: z.looseObject({ retry_after: z.number().min(0).max(86_400).optional() }).nullish(),
})

const WithCode = z.looseObject({ code: z.string() })
const Typed = z.looseObject({ type: z.string() })

/** A bot's token as it stands in addresses. */
const TOKEN = /\d{3,}:[\w-]{10,}/g
const LONGEST_DESCRIPTION = 200

/** Reads what a call of telegraf's threw. Its messages may hold the token, so none is ever passed on as it is. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof TelegramError) return refusalOf(error)
  const code = WithCode.safeParse(error)
  if (code.success) return networkFailure(code.data.code)
  const { name } = error instanceof Error ? error : { name: '' }
  if (name === 'AbortError') return { kind: 'unknown', reason: 'no answer in time' }
  const type = Typed.safeParse(error)
  if (type.success && type.data.type === 'invalid-json') return { kind: 'unreadable', status: null }
  // `null` as an answer makes telegraf trip over it; any other that is not what we asked for is found by its schema.
  if (error instanceof TypeError || error instanceof z.ZodError) return { kind: 'unreadable', status: null }
  return { kind: 'unknown', reason: type.success ? type.data.type : 'unknown network error' }
}

/** What an operator may read of a failure. */
export function wordsFor(failure: CallFailure): string {
  switch (failure.kind) {
    case 'refused':
      return failure.described === '' ? `Telegram error ${failure.code}` : failure.described
    case 'unreadable':
      return failure.status === null ? 'an answer that is not one of Telegram' : `HTTP ${failure.status}`
    case 'not-sent':
    case 'unknown':
      return failure.reason
  }
}

function refusalOf({ response }: TelegramError): CallFailure {
  const read = Refusal.safeParse(response)
  if (!read.success) return { kind: 'unreadable', status: null }
  const { error_code: code, description = '', parameters } = read.data
  if (code >= 500) return { kind: 'unreadable', status: code }
  const seconds = parameters?.retry_after
  return {
    kind: 'refused',
    code,
    described: description.replaceAll(TOKEN, '…').slice(0, LONGEST_DESCRIPTION),
    retryAfterMs: seconds === undefined ? null : seconds * 1000,
  }
}

function networkFailure(code: string): CallFailure {
  if (code === 'REDIRECTED') return { kind: 'unreadable', status: 302 }
  return BEFORE_SENDING.has(code) || code === 'NO_CONNECTION'
    ? { kind: 'not-sent', reason: code }
    : { kind: 'unknown', reason: code }
}
