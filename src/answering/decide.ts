import { z } from 'zod'
import { today } from '../conversation/today.ts'
import { FactsInput } from '../knowledge/facts.ts'
import { provinceOf } from '../knowledge/places.ts'
import { decide } from '../subsidy/decide.ts'
import { Decision } from '../subsidy/decision.ts'
import { householdOf } from '../subsidy/household.ts'
import { placeOf } from './ask.ts'
import type { Brain } from './brain.ts'

const MAX_PEOPLE = 50

export const DecideRequest = z.strictObject({
  id: z.union([z.string(), z.number()]).nullish(),
  /** The day whose rules apply, YYYY-MM-DD; today when absent. */
  asOf: z.iso.date().nullish(),
  place: z.string().nullish(),
  people: z.array(FactsInput).min(1).max(MAX_PEOPLE),
})
export type DecideRequest = z.infer<typeof DecideRequest>

const Way = z.object({
  month: z.number(),
  quarter: z.number(),
  halfYear: z.number(),
  year: z.number(),
  ladder: z.int(),
})

const Household = z.object({
  members: z
    .array(
      z.object({
        group: z.string().nullable(),
        way: z.enum(['group', 'ladder', 'pay', 'open']),
        place: z.int().nullable(),
        month: z.number().nullable(),
        evidence: z.array(z.string()).readonly(),
        register: z.string().nullable(),
      }),
    )
    .readonly(),
  byGroup: Way,
  onLadder: Way.nullable(),
  cheapest: Way,
})

export const DecideAnswer = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  people: z.array(Decision),
  /** What all of them, as one household, pay together in đồng; null on days without a premium. */
  household: Household.nullable(),
})
export type DecideAnswer = z.infer<typeof DecideAnswer>

/** @throws NoSuchPlace */
export function decideFor(brain: Brain, request: DecideRequest, now: Date): DecideAnswer {
  const place = request.place == null ? brain.place : placeOf(brain, request.place)
  const asOf = request.asOf ?? today(now)
  const where = { province: provinceOf(place), jurisdictions: place.jurisdictions }
  const people = request.people.map((facts) =>
    decide({ facts, asOf, place: where }, brain.pack.policy, brain.pack.questions),
  )
  return { id: request.id ?? null, people, household: householdOf(people, brain.pack.policy, asOf) }
}
