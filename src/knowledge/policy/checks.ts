import { FactsInput } from '../facts.ts'
import { type Fault, faultsOfIssues } from '../fault.ts'
import {
  type Amount,
  type Condition,
  type Group,
  type Interpretation,
  type Parameter,
  type Policy,
  type Provenance,
  type ShareParameters,
  shareIds,
} from './policy.ts'

/** What no single file can tell: references between entries, overlapping periods, dates that run backwards. */
export function checkPolicy(policy: Policy, origin: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = []
  const report = (id: string) => (field: string, problem: string, fix: string) =>
    faults.push({ file: origin.get(id) ?? 'policy', field: `${id}.${field}`, problem, fix })
  for (const parameter of policy.parameters.values()) checkPeriods(parameter, report(parameter.id))
  for (const amount of policy.amounts.values()) checkAmount(amount, policy, report(amount.id))
  for (const group of policy.groups.values()) checkGroup(group, policy, report(group.id))
  for (const reading of policy.interpretations.values()) checkReading(reading, policy, report(reading.id))
  for (const { id, never } of policy.impossible) {
    if (never.some(hasParts)) report(id)('never', 'a condition with parts', 'name two plain conditions')
  }
  return faults
}

/** The jurisdiction whose groups are open to residents of every province. */
const NATIONAL = 'vietnam'

type Report = (field: string, problem: string, fix: string) => void

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
  for (const id of [...amount.product, ...amount.less]) {
    if (!policy.parameters.has(id))
      report('product', `the parameter "${id}" does not exist`, 'add it or correct the id')
  }
  for (const id of amount.less) {
    const unit = policy.parameters.get(id)?.unit
    if (unit !== undefined && unit !== 'percent')
      report('less', `"${id}" is no percentage`, 'take off percentages only')
  }
}

function checkReading(reading: Interpretation, policy: Policy, report: Report): void {
  checkProvenance(reading, report)
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

function checkProvenance({ validFrom, validTo, verifiedOn, recheckBy }: Provenance, report: Report): void {
  if (validTo !== null && validTo < validFrom) {
    report('validTo', 'it ends before it begins', 'write a day on or after validFrom')
  }
  if (verifiedOn >= recheckBy) {
    report('recheckBy', 'it is not after verifiedOn', 'write the day by which somebody checks it again')
  }
}

function checkGroup(group: Group, policy: Policy, report: Report): void {
  checkProvenance(group, report)
  group.examples.forEach((example, index) => {
    const issues = FactsInput.safeParse(example.facts).error?.issues ?? []
    for (const { field, problem, fix } of faultsOfIssues('', issues, `examples.${index}.facts`)) {
      report(field, problem, fix)
    }
  })
  const percent = (field: string, id: string) => {
    const unit = policy.parameters.get(id)?.unit
    if (unit === undefined) report(field, `the parameter "${id}" does not exist`, 'add it to parameters.yaml')
    else if (unit !== 'percent')
      report(field, `"${id}" is no percentage`, 'name a parameter with unit percent')
  }
  const percents = (field: string, shares: ShareParameters) => {
    for (const id of shareIds(shares)) percent(field, id)
  }
  percents('shares', group.shares)
  for (const id of group.ladder) percent('ladder', id)
  percent('benefit', group.benefit)
  group.variants.forEach(({ shares, benefit }, index) => {
    if (shares !== null) percents(`variants.${index}.shares`, shares)
    if (benefit !== null) percent(`variants.${index}.benefit`, benefit)
  })
  if (group.addsTo !== null && !policy.groups.has(group.addsTo)) {
    report('addsTo', `the group "${group.addsTo}" does not exist`, 'name the group that this one tops up')
  }
  for (const id of group.interpretations) {
    if (!policy.interpretations.has(id))
      report('interpretations', `"${id}" does not exist`, 'add it to interpretations.yaml')
  }
  if (
    group.jurisdiction !== NATIONAL &&
    !group.requirements.some(({ when }) => provincesIn(when).includes(group.jurisdiction))
  ) {
    report(
      'requirements',
      'a local group that is open to other provinces',
      `require residence in ${group.jurisdiction}`,
    )
  }
  group.requirements.forEach(({ when }, index) => {
    for (const province of provincesIn(when)) {
      if (!policy.jurisdictions.has(province)) {
        report(
          `requirements.${index}`,
          `the province "${province}" has no policy`,
          'add its jurisdiction.yaml or correct it',
        )
      }
    }
  })
}

function hasParts(condition: Condition): boolean {
  if ('all' in condition || 'any' in condition || 'not' in condition) return true
  const parts =
    'residence' in condition ? condition.residence : 'wasteTeam' in condition ? condition.wasteTeam : {}
  return Object.keys(parts).length > 1
}

function provincesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(provincesIn)
  if ('any' in condition) return condition.any.flatMap(provincesIn)
  if ('not' in condition) return provincesIn(condition.not)
  if ('residence' in condition && condition.residence.province !== undefined)
    return [condition.residence.province]
  return []
}
