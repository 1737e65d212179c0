import type { Questions } from '../knowledge/pack.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import { type Case, type DecisionInput, openCase } from './case.ts'
import { contradictionsOf } from './contradictions.ts'
import type { Decision } from './decision.ts'
import { contradictedDecision, openDecision } from './open-decision.ts'
import { notInForce, settledDecision, unknownGroup } from './settled-decision.ts'
import { standingOf } from './standing.ts'

export type { DecisionInput } from './case.ts'

export class InvalidDateError extends Error {
  readonly code = 'INVALID_DATE'
  constructor(date: string) {
    super(`"${date}" is no date; write asOf as YYYY-MM-DD`)
  }
}

/**
 * Who pays which percentage of one person's premium on one day, and why (Luật BHYT Điều 12, 13, 22; Nghị quyết
 * 57/2025/NQ-HĐND of Hải Phòng). Pure: the same input gives the same result. A definite outcome holds for everybody of
 * whom the facts are true (while presuming: and the declared presumptions); whatever else is unknown and could change it
 * makes it 'needs-facts'.
 * @throws InvalidDateError when asOf is no date
 */
export function decide(input: DecisionInput, policy: Policy, questions: Questions): Decision {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.asOf) || Number.isNaN(Date.parse(input.asOf))) {
    throw new InvalidDateError(input.asOf)
  }
  const one = openCase(input, policy, questions)
  const contradictions = contradictionsOf(one.person, input.asOf, one.law)
  if (contradictions.length > 0) return contradictedDecision(one, contradictions)

  if (!isKnownGroup(one)) return unknownGroup(one)

  const standing = standingOf(one)
  const nothingHolds =
    !standing.settled && standing.possible.every(({ outcome }) => outcome === 'not-in-force')
  const last = one.law.rules.at(-1)
  if (nothingHolds && last !== undefined) return notInForce(one, last)
  return standing.settled
    ? settledDecision(one, standing.settlement, standing.verdict)
    : openDecision(one, standing)
}

/** A rarer group that no rule asks for has no value in the space. */
function isKnownGroup({ person, law }: Case): boolean {
  const variable = law.space.byName.get('otherGroup')
  return variable === undefined || person.masks[variable.index] !== 0
}
