import type { PlacedCondition } from './conditions-of.ts'
import type { Policy, Provenance } from './policy.ts'
import { strayNames } from './rule-references.ts'

/** Takes what is wrong in one entry of the policy. */
export type Report = (field: string, problem: string, fix: string) => void

export function checkProvenance(
  { validFrom, validTo, verifiedOn, recheckBy }: Provenance,
  report: Report,
): void {
  if (validTo !== null && validTo < validFrom) {
    report('validTo', 'it ends before it begins', 'write a day on or after validFrom')
  }
  if (verifiedOn >= recheckBy) {
    report('recheckBy', 'it is not after verifiedOn', 'write the day by which somebody checks it again')
  }
}

export function checkConditions(
  conditions: readonly PlacedCondition[],
  policy: Policy,
  report: Report,
): void {
  for (const { field, problem, fix } of strayNames(conditions, policy)) report(field, problem, fix)
}
