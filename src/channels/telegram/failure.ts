import { TelegramError } from 'telegraf'
import { z } from 'zod'
import { BEFORE_SENDING } from '../http.ts'

/** How a call of telegraf's failed. */
export type CallFailure =
  /** Telegram says no. `described` is its own words, for an operator only. */
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly described: string
      readonly retryAfterMs: number | null
    }
  /** Telegram, or what stands before it, cannot work at the moment. */
  | { readonly kind: 'broken'; readonly status: number }
  /** An answer that is none of Telegram's; of its status telegraf tells nothing. */
  | { readonly kind: 'unreadable' }
  /** No connection came about: Telegram cannot have seen the call. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** No answer: Telegram may have acted on the call. */
  | { readonly kind: 'unanswered'; readonly reason: string }

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
  if (name === 'AbortError') return { kind: 'unanswered', reason: 'no answer in time' }
  const type = Typed.safeParse(error)
  if (type.success && type.data.type === 'invalid-json') return { kind: 'unreadable' }
  // `null` as an answer makes telegraf trip over it; any other that is not what we asked for is found by its schema.
  if (error instanceof TypeError || error instanceof z.ZodError) return { kind: 'unreadable' }
  return { kind: 'unanswered', reason: type.success ? type.data.type : 'unknown network error' }
}

/** What an operator may read of a failure. */
export function wordsFor(failure: CallFailure): string {
  switch (failure.kind) {
    case 'refused':
      return failure.described === '' ? `Telegram error ${failure.code}` : failure.described
    case 'broken':
      return `HTTP ${failure.status}`
    case 'unreadable':
      return 'an answer that is not one of Telegram'
    case 'not-sent':
    case 'unanswered':
      return failure.reason
  }
}

function refusalOf({ response }: TelegramError): CallFailure {
  const read = Refusal.safeParse(response)
  if (!read.success) return { kind: 'unreadable' }
  const { error_code: code, description = '', parameters } = read.data
  if (code >= 500) return { kind: 'broken', status: code }
  const seconds = parameters?.retry_after
  return {
    kind: 'refused',
    code,
    described: description.replaceAll(TOKEN, '…').slice(0, LONGEST_DESCRIPTION),
    retryAfterMs: seconds === undefined ? null : seconds * 1000,
  }
}

function networkFailure(code: string): CallFailure {
  return BEFORE_SENDING.has(code) || code === 'NO_CONNECTION'
    ? { kind: 'not-sent', reason: code }
    : { kind: 'unanswered', reason: code }
}
