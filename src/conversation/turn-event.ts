import type { InboundEvent } from '../messages/inbound.ts'
import type { ResultReceipt } from '../messages/record.ts'
import type { Understanding } from '../understanding/understanding.ts'

/** An event as far as the conversation cares: what was said or tapped, not where. */
export type TurnEvent =
  | {
      readonly kind: 'text'
      readonly heard: Understanding
      /** Written before the last reply was made: it cannot answer it. */
      readonly early: boolean
    }
  /** A code was typed: of a receipt, or of a deletion; both null = nobody got that one. */
  | {
      readonly kind: 'receipt'
      readonly heard: Understanding
      readonly code: string
      readonly receipt: ResultReceipt | null
      readonly deletedAt: Date | null
    }
  | { readonly kind: 'choice'; readonly payload: string }
  | { readonly kind: 'attachment'; readonly what: Extract<InboundEvent, { kind: 'attachment' }>['what'] }
  | { readonly kind: 'start'; readonly ref?: string | undefined }
  | { readonly kind: 'staff-message'; readonly resume?: true | undefined }
  | { readonly kind: 'withdraw' }

/** One that gets a reply. */
export type AnsweredEvent = Exclude<TurnEvent, { kind: 'withdraw' | 'staff-message' }>
