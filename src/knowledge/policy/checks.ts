import type { Fault } from '../fault.ts'
import { inImpossible, inReading, inWhenAndUnless } from './conditions-of.ts'
import { checkConditions, checkProvenance, type Report } from './entry-checks.ts'
import { checkGroup } from './group-checks.ts'
import type { Amount, Condition, Impossible, Interpretation, Parameter, Policy } from './policy.ts'

/** What no single file can tell: references between entries, overlapping periods, dates that run backwards. */
export function checkPolicy(policy: Policy, origin: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = []
  const report = (id: string) => (field: string, problem: string, fix: string) =>
    faults.push({ file: origin.get(id) ?? 'policy', field: `${id}.${field}`, problem, fix })
  for (const parameter of policy.parameters.values()) checkPeriods(parameter, report(parameter.id))
  for (const amount of policy.amounts.values()) checkAmount(amount, policy, report(amount.id))
  for (const group of policy.groups.values()) checkGroup(group, policy, report(group.id))
  for (const reading of policy.interpretations.values()) checkReading(reading, policy, report(reading.id))
  for (const advice of policy.advice) checkConditions(inWhenAndUnless(advice), policy, report(advice.id))
  for (const impossible of policy.impossible) checkImpossible(impossible, policy, report(impossible.id))
  return faults
}

function checkPeriods({ values }: Parameter, report: Report): void {
  const sorted = values.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  sorted.forEach((value, index) => {
    const next = sorted[index + 1]
    if (next !== undefined && (value.to === null || value.to >= next.from)) {
      report('values', `two values hold on ${next.from}`, `end the earlier one before ${next.from}`)
    }
  })
}

function checkAmount(amount: Amount, policy: Policy, report: Report): void {
  for (const field of ['product', 'less'] as const) {
    for (const id of amount[field].filter((one) => !policy.parameters.has(one))) {
      report(field, `the parameter "${id}" does not exist`, 'add it or correct the id')
    }
  }
  for (const id of amount.less) {
    const unit = policy.parameters.get(id)?.unit
    if (unit !== undefined && unit !== 'percent')
      report('less', `"${id}" is no percentage`, 'take off percentages only')
  }
}

function checkReading(reading: Interpretation, policy: Policy, report: Report): void {
  checkProvenance(reading, report)
  checkConditions(inReading(reading), policy, report)
  if ((reading.confirmedBy === null) !== (reading.confirmedOn === null)) {
    report('confirmedBy', 'who and when belong together', 'write both, or null for both')
  }
  reading.alternatives.forEach(({ changes }, index) => {
    for (const { group } of changes) {
      if (policy.groups.get(group)?.interpretations.includes(reading.id) !== true) {
        report(
          `alternatives.${index}`,
          `the group "${group}" does not exist or does not name this reading`,
          "correct the id, or add the reading to the group's interpretations",
        )
      }
    }
  })
}

function checkImpossible(impossible: Impossible, policy: Policy, report: Report): void {
  if (impossible.never.some(hasParts)) report('never', 'a condition with parts', 'name two plain conditions')
  checkConditions(inImpossible(impossible), policy, report)
}

function hasParts(condition: Condition): boolean {
  if ('all' in condition || 'any' in condition || 'not' in condition) return true
  const parts =
    'residence' in condition ? condition.residence : 'wasteTeam' in condition ? condition.wasteTeam : {}
  return Object.keys(parts).length > 1
}
