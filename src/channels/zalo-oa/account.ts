import { z } from 'zod'
import type { ZaloApi } from './api.ts'

/** What Zalo says of an OA. */
export interface OaAccount {
  readonly id: string
  readonly name: string
  readonly verified: boolean | null
  /** Of a government body. */
  readonly government: boolean
  readonly package: string | null
  readonly packageUntil: string | null
}

export type AccountAnswer =
  | { readonly kind: 'account'; readonly account: OaAccount }
  /** Zalo, or the lack of a token, said no. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody said anything. */
  | { readonly kind: 'not-reached'; readonly reason: string }

const GOVERNMENT = 4
const words = z.union([z.string(), z.number().transform(String)])
const Answer = z.looseObject({
  error: z.coerce.number(),
  data: z
    .looseObject({
      oa_id: words,
      name: z.string(),
      is_verified: z.boolean().optional(),
      oa_type: z.coerce.number().optional(),
      package_name: z.string().optional(),
      package_valid_through_date: z.string().optional(),
    })
    .optional(),
})

/** Asks Zalo about the OA whose token is used: it shows whether the token works. */
export async function readAccount(api: ZaloApi): Promise<AccountAnswer> {
  const called = await api.call({ method: 'GET', path: '/v2.0/oa/getoa' })
  if (called.kind === 'operator-needed') return { kind: 'refused', reason: called.reason }
  if (called.kind === 'retry') return { kind: 'not-reached', reason: called.reason }
  const { answer } = called
  if (answer.kind !== 'answered') return { kind: 'not-reached', reason: answer.reason }
  const read = Answer.safeParse(answer.body)
  if (!read.success) {
    return { kind: 'not-reached', reason: `HTTP ${answer.status} without a readable answer` }
  }
  const { error, data } = read.data
  if (error !== 0 || data === undefined) return { kind: 'refused', reason: `Zalo error ${error}` }
  return {
    kind: 'account',
    account: {
      id: data.oa_id,
      name: data.name,
      verified: data.is_verified ?? null,
      government: data.oa_type === GOVERNMENT,
      package: data.package_name || null,
      packageUntil: data.package_valid_through_date || null,
    },
  }
}
