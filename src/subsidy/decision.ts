import { z } from 'zod'
import { Citation } from '../messages/reply.ts'

/** Who pays how many percent of the premium; the five add up to 100. */
export const Shares = z.object({
  state: z.number(),
  city: z.number(),
  socialInsurance: z.number(),
  employer: z.number(),
  resident: z.number(),
})
export type Shares = z.infer<typeof Shares>

/** Đồng that the resident pays, and the base salary (đồng a month) with the day it began. */
export const Payable = z.object({
  month: z.number(),
  quarter: z.number(),
  halfYear: z.number(),
  year: z.number(),
  base: z.number(),
  baseFrom: z.iso.date(),
})
export type Payable = z.infer<typeof Payable>

/** Mức hưởng in %, before the rules on where one is treated. */
export const Level = z.union([z.literal(80), z.literal(95), z.literal(100)])

/** What the law gives one person on one day. Field by field as in docs/architecture.md. */
export const Decision = z.object({
  outcome: z.enum(['entitled', 'not-entitled', 'needs-facts', 'not-in-force', 'unsettled']),
  /** Id of the paying group. */
  group: z.string().nullable(),
  shares: Shares.nullable(),
  payable: Payable.nullable(),
  /** The best level of all groups the person belongs to; null while one that would raise it is not known. */
  benefit: Level.nullable(),
  /** The levels between which it lies as long as `benefit` is open. */
  benefitBounds: z.object({ atLeast: z.number(), atMost: z.number() }).nullable(),
  /** The supported share (100 − resident) that holds whatever the missing facts are. */
  bounds: z.object({ atLeast: z.number(), atMost: z.number() }).nullable(),
  /** What holds if the named conditions hold. */
  likely: z
    .object({
      group: z.string(),
      shares: Shares,
      payable: Payable.nullable(),
      conditions: z.array(z.string()),
    })
    .nullable(),
  /** Missing facts, the best next question first. */
  needs: z.array(z.object({ fact: z.string(), ask: z.string(), sensitive: z.boolean() })),
  /** Ids of the open readings that the result rests on. */
  interpretations: z.array(z.string()),
  reasons: z.array(z.object({ clause: z.string(), text: z.string(), met: z.boolean().nullable() })),
  /** Whom the result does not hold for: what was taken not to be so unasked, and would change who pays or how much. */
  unasked: z.array(z.string()),
  citations: z.array(Citation),
  advice: z.array(z.string()),
})
export type Decision = z.infer<typeof Decision>
