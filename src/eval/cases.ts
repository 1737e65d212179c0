import { z } from 'zod'

/** A question about one's own share of which it is known what must come out for each person. */
export interface SubsidyCase {
  /** The file it came from. */
  readonly file: string
  readonly id: string
  readonly text: string
  /** The day to answer for, YYYY-MM-DD; null = today. */
  readonly asOf: string | null
  readonly expected: readonly ExpectedPerson[]
}

/**
 * covered: the facts suffice. covered-if: these shares, if conditions hold that were not told. not-covered: nothing from
 * the city. ask: something that decides is missing or contradictory.
 */
export const CaseStatus = z.enum(['covered', 'covered-if', 'not-covered', 'ask'])
export type CaseStatus = z.infer<typeof CaseStatus>

export interface ExpectedPerson {
  /** Place in the order in which the question speaks of them, from 0. */
  readonly person: number
  readonly status: CaseStatus
  readonly shares: ExpectedShares
}

/** Percent; what is not given may be anything. */
export interface ExpectedShares {
  readonly city?: number | undefined
  readonly state?: number | undefined
  readonly resident?: number | undefined
}

const percent = z.number().nullish()

/** Further fields are none of our business. */
export const CaseLine = z
  .object({
    reference_date: z.iso.date().nullish(),
    expected: z.object({
      by_person: z
        .array(
          z
            .object({
              person: z.int().min(0),
              status: CaseStatus,
              city_percent: percent,
              state_percent: percent,
              resident_pays_percent: percent,
            })
            .transform((line) => ({
              person: line.person,
              status: line.status,
              shares: {
                city: line.city_percent ?? undefined,
                state: line.state_percent ?? undefined,
                resident: line.resident_pays_percent ?? undefined,
              },
            })),
        )
        .min(1),
    }),
  })
  .transform((line) => ({ asOf: line.reference_date ?? null, expected: line.expected.by_person }))
