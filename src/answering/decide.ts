import { z } from 'zod'
import { today } from '../conversation/today.ts'
import { FactsInput } from '../knowledge/facts.ts'
import { provinceOf } from '../knowledge/places.ts'
import { decide } from '../subsidy/decide.ts'
import { Decision } from '../subsidy/decision.ts'
import { placeOf } from './ask.ts'
import type { Brain } from './brain.ts'

const MAX_PEOPLE = 50
const LADDER = 'vietnam/household'

export const DecideRequest = z.strictObject({
  id: z.union([z.string(), z.number()]).nullish(),
  /** The day whose rules apply, YYYY-MM-DD; today when absent. */
  asOf: z.iso.date().nullish(),
  place: z.string().nullish(),
  people: z.array(FactsInput).min(1).max(MAX_PEOPLE),
})
export type DecideRequest = z.infer<typeof DecideRequest>

export const DecideAnswer = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  people: z.array(Decision),
  /** What all of them pay together, in đồng; null while somebody's share is open or several are on the ladder. */
  household: z.object({ month: z.number(), year: z.number() }).nullable(),
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
  return { id: request.id ?? null, people, household: total(people) }
}

/** On the ladder each further member pays less: the sum of single results would be wrong, so there is none. */
function total(people: readonly Decision[]): DecideAnswer['household'] {
  if (people.filter(({ group }) => group === LADDER).length > 1) return null
  const amounts = people.flatMap(({ payable }) => (payable === null ? [] : [payable]))
  if (amounts.length < people.length) return null
  return {
    month: amounts.reduce((sum, { month }) => sum + month, 0),
    year: amounts.reduce((sum, { year }) => sum + year, 0),
  }
}
