import type { Policy } from '../knowledge/policy/policy.ts'
import { FREE, SAID } from './assume.ts'
import { type DecisionInput, openCase } from './case.ts'
import type { Decision } from './decision.ts'
import type { Questions } from './missing.ts'
import { openDecision } from './open-decision.ts'
import { sharesOf } from './rules.ts'
import { settledPayer } from './settle.ts'
import { notInForce, settledDecision, unknownGroup } from './settled-decision.ts'

export type { DecisionInput } from './case.ts'

export class InvalidDateError extends Error {
  readonly code = 'INVALID_DATE'
  constructor(date: string) {
    super(`"${date}" is no date; write asOf as YYYY-MM-DD`)
  }
}

/**
 * Who pays which percentage of one person's premium on one day, and why (Luật BHYT Điều 12, 13, 22; Nghị quyết
 * 57/2025/NQ-HĐND of Hải Phòng). Pure: the same input gives the same result. A definite outcome rests on what was said
 * and on the declared presumptions alone; whatever else is unknown and could change it makes it 'needs-facts'.
 * @throws InvalidDateError when asOf is no date
 */
export function decide(input: DecisionInput, policy: Policy, questions: Questions): Decision {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.asOf) || Number.isNaN(Date.parse(input.asOf))) {
    throw new InvalidDateError(input.asOf)
  }
  const one = openCase(input, policy, questions)
  if (!one.rules.some(({ inForce }) => inForce)) return notInForce(one, one.rules.at(-1) ?? null)

  const { otherGroup = 'none' } = input.facts
  if (otherGroup !== 'none' && !policy.groups.has(otherGroup)) return unknownGroup(one)

  const said = one.settleAt(SAID)
  const payer = settledPayer(said)
  if (payer !== null) return settledDecision(one, said, payer)

  const free = one.settleAt(FREE)
  const freePayer = settledPayer(free)
  if (freePayer !== null && sharesOf(freePayer, free.person).resident === 0) {
    return settledDecision(one, free, freePayer)
  }
  return openDecision(one, said, free)
}
