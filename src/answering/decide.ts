import { z } from 'zod'
import { today } from '../conversation/today.ts'
import { Facts, FactsInput } from '../knowledge/facts.ts'
import type { Pack, Place } from '../knowledge/pack.ts'
import { provinceOf } from '../knowledge/places.ts'
import { type DecisionInput, decide } from '../subsidy/decide.ts'
import { Decision } from '../subsidy/decision.ts'
import { householdOf } from '../subsidy/household.ts'
import { changed, counterfactuals } from '../subsidy/what-if.ts'
import { NoSuchPerson } from './errors.ts'
import { placeIn } from './load-brain.ts'

const MAX_PEOPLE = 50

export const DecideRequest = z.strictObject({
  id: z.union([z.string(), z.number()]).nullish(),
  /** The day whose rules apply, YYYY-MM-DD; today when absent. */
  asOf: z.iso.date().nullish(),
  place: z.string().nullish(),
  people: z.array(FactsInput).min(1).max(MAX_PEOPLE),
  /** "Nếu … thì": what comes out for one of the people (from 0) if these facts were otherwise. */
  whatIf: z.strictObject({ person: z.int().min(0).default(0), change: FactsInput }).nullish(),
  /** Also every single fact that, otherwise, would change the result. */
  explain: z.boolean().nullish(),
})
export type DecideRequest = z.infer<typeof DecideRequest>

const Way = z.object({
  month: z.number(),
  quarter: z.number(),
  halfYear: z.number(),
  year: z.number(),
  ladder: z.int(),
})

const Member = z.object({
  group: z.string().nullable(),
  way: z.enum(['group', 'ladder', 'pay', 'open']),
  place: z.number().nullable(),
  month: z.number().nullable(),
  evidence: z.array(z.string()).readonly(),
  register: z.string().nullable(),
})

const Counterfactual = z.object({
  fact: z.string(),
  answer: z.string(),
  change: Facts,
  outcome: Decision.shape.outcome,
  group: z.string().nullable(),
  shares: Decision.shape.shares,
  benefit: Decision.shape.benefit,
})

export const DecideAnswer = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  people: z.array(Decision),
  /** What all of them, as one household, pay together in đồng; null on days without a premium. */
  household: z
    .object({
      members: z.array(Member).readonly(),
      byGroup: Way,
      onLadder: Way.nullable(),
      cheapest: Way,
    })
    .nullable(),
  /** Only where it was asked for. */
  whatIf: z.object({ person: z.int(), decision: Decision }).optional(),
  /** For each person; only where it was asked for. */
  counterfactuals: z.array(z.array(Counterfactual)).optional(),
})
export type DecideAnswer = z.infer<typeof DecideAnswer>

/** What deciding takes: no reading of Vietnamese. */
export interface Rules {
  readonly pack: Pack
  /** The ward that is served. */
  readonly place: Place
}

/** @throws NoSuchPlace, NoSuchPerson */
export function decideFor(rules: Rules, request: DecideRequest, now: Date): DecideAnswer {
  const { policy, questions } = rules.pack
  const place = request.place == null ? rules.place : placeIn(rules.pack, request.place)
  const asOf = request.asOf ?? today(now)
  const where = { province: provinceOf(place), jurisdictions: place.jurisdictions }
  const inputs = request.people.map((facts) => ({ facts, asOf, place: where }))
  const people = inputs.map((input) => decide(input, policy, questions))
  const { whatIf, explain } = request
  return {
    id: request.id ?? null,
    people,
    household: householdOf(people, policy, asOf),
    ...(whatIf == null ? {} : { whatIf: imagined(rules.pack, inputs, whatIf) }),
    ...(explain === true
      ? { counterfactuals: inputs.map((input) => counterfactuals(input, policy, questions)) }
      : {}),
  }
}

/** @throws NoSuchPerson */
function imagined(
  { policy, questions }: Pack,
  inputs: readonly DecisionInput[],
  { person, change }: NonNullable<DecideRequest['whatIf']>,
): DecideAnswer['whatIf'] {
  const input = inputs[person]
  if (input === undefined) throw new NoSuchPerson(person, inputs.length)
  return { person, decision: decide({ ...input, facts: changed(input.facts, change) }, policy, questions) }
}
