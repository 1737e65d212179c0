import { FactsInput } from '../facts.ts'
import { faultsOfIssues } from '../fault.ts'
import { inGroup } from './conditions-of.ts'
import { checkConditions, checkProvenance, type Report } from './entry-checks.ts'
import { firstDayWithout } from './periods.ts'
import { type Condition, type Group, type GroupExample, type Policy, shareIds } from './policy.ts'
import { NATIONAL, strayFacts } from './rule-references.ts'

/** The first day on which somebody may be decided for. */
const SINCE = '2025-07-01'

export function checkGroup(group: Group, policy: Policy, report: Report): void {
  checkProvenance(group, report)
  checkConditions(inGroup(group), policy, report)
  checkPercentages(group, policy, report)
  group.examples.forEach((example, index) => {
    checkExample(example, policy, (field, ...rest) => report(`examples.${index}.${field}`, ...rest))
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
}

/** What a group names as percentage is one, on every day on which the group holds. */
function checkPercentages(group: Group, policy: Policy, report: Report): void {
  const period = { from: group.validFrom > SINCE ? group.validFrom : SINCE, to: group.validTo }
  for (const [field, id] of percentagesOf(group)) {
    const parameter = policy.parameters.get(id)
    if (parameter === undefined) {
      report(field, `the parameter "${id}" does not exist`, 'add it to parameters.yaml')
    } else if (parameter.unit !== 'percent') {
      report(field, `"${id}" is no percentage`, 'name a parameter with unit percent')
    } else {
      const day = firstDayWithout(parameter, period)
      if (day !== null) {
        report(
          field,
          `the parameter "${id}" has no value on ${day}, a day on which the group holds`,
          `give "${id}" a value for ${day}, or end the group before it`,
        )
      }
    }
  }
}

function percentagesOf({ shares, ladder, benefit, variants }: Group): [field: string, id: string][] {
  const under = (field: string, ids: readonly string[]) => ids.map((id): [string, string] => [field, id])
  return [
    ...under('shares', shareIds(shares)),
    ...under('ladder', ladder),
    ...under('benefit', [benefit]),
    ...variants.flatMap((variant, index) => [
      ...under(`variants.${index}.shares`, shareIds(variant.shares ?? {})),
      ...under(`variants.${index}.benefit`, variant.benefit === null ? [] : [variant.benefit]),
    ]),
  ]
}

function checkExample({ facts, expect }: GroupExample, policy: Policy, report: Report): void {
  const issues = FactsInput.safeParse(facts).error?.issues ?? []
  for (const { field, problem, fix } of [
    ...faultsOfIssues('', issues, 'facts'),
    ...strayFacts(facts, 'facts', policy),
  ]) {
    report(field, problem, fix)
  }
  if (expect.group != null && !policy.groups.has(expect.group)) {
    report('expect.group', `there is no group "${expect.group}"`, 'name the group that pays, or null')
  }
}

function provincesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(provincesIn)
  if ('any' in condition) return condition.any.flatMap(provincesIn)
  if ('not' in condition) return provincesIn(condition.not)
  if ('residence' in condition && condition.residence.province !== undefined)
    return [condition.residence.province]
  return []
}
