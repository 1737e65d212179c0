import { ASKED_PROVINCE, FactsInput } from '../facts.ts'
import type { Fault } from '../fault.ts'
import type { FactQuestion } from '../pack.ts'
import { inWhenAndUnless, type PlacedCondition } from './conditions-of.ts'
import type { Condition, Policy, Presumption } from './policy.ts'

/** What is wrong in an entry, and in which field of it. */
export type Finding = Pick<Fault, 'field' | 'problem' | 'fix'>

type Problem = Pick<Fault, 'problem' | 'fix'>

/** The jurisdiction whose groups are open to residents of every province. */
export const NATIONAL = 'vietnam'
/** In facts, never in a rule: a province without a folder. */
const OTHER_PROVINCE = 'other'
const ASKED_OR_OTHER = [OTHER_PROVINCE, ASKED_PROVINCE]
const NO_GROUP = 'none'

/** Provinces and rarer groups in conditions that the policy does not know: such a condition would never hold. */
export function strayNames(conditions: readonly PlacedCondition[], policy: Policy): Finding[] {
  return conditions.flatMap(({ field, condition }) =>
    problemsIn(condition, policy).map((problem) => ({ field, ...problem })),
  )
}

/**
 * The same in what is told of somebody; facts that are none are somebody else's business.
 * @param provinces what may stand for a province besides those that have a policy
 */
export function strayFacts(
  told: unknown,
  field: string,
  policy: Policy,
  provinces: readonly string[] = [OTHER_PROVINCE],
): Finding[] {
  const facts = FactsInput.safeParse(told).data
  if (facts === undefined) return []
  const { residence, schoolProvince, otherGroup } = facts
  const named = (part: string, problems: readonly Problem[]) =>
    problems.map((problem) => ({ field: `${field}.${part}`, ...problem }))
  const province = (name: string | null | undefined) =>
    name == null || provinces.includes(name) ? [] : noProvince(name, policy)
  return [
    ...named('residence.province', province(residence?.province)),
    ...named('schoolProvince', province(schoolProvince)),
    ...named('otherGroup', noGroup(otherGroup, policy)),
  ]
}

/** @param file the one in which all of them stand */
export function checkPresumptions(
  file: string,
  presumptions: readonly Presumption[],
  policy: Policy,
): Fault[] {
  return presumptions.flatMap((presumption, index) =>
    [
      ...strayNames(inWhenAndUnless(presumption), policy),
      ...strayFacts(presumption.assume, 'assume', policy, ASKED_OR_OTHER),
    ].map(({ field, ...problem }) => ({ file, field: `${index}.${field}`, ...problem })),
  )
}

/** What sound questions ask and make known is something that a sound policy knows. */
export function checkQuestionNames(questions: Iterable<FactQuestion>, policy: Policy): Fault[] {
  return [...questions].flatMap(({ when, choices }, index) =>
    [
      ...strayNames(inWhenAndUnless({ when, unless: null }), policy),
      ...choices.flatMap(({ facts }, at) => strayFacts(facts, `choices.${at}.facts`, policy, ASKED_OR_OTHER)),
    ].map(({ field, ...problem }) => ({ file: 'questions.yaml', field: `${index}.${field}`, ...problem })),
  )
}

function problemsIn(condition: Condition, policy: Policy): Problem[] {
  if ('all' in condition) return condition.all.flatMap((one) => problemsIn(one, policy))
  if ('any' in condition) return condition.any.flatMap((one) => problemsIn(one, policy))
  if ('not' in condition) return problemsIn(condition.not, policy)
  if ('residence' in condition) return noProvince(condition.residence.province, policy)
  if (!('fact' in condition)) return []
  const values = [condition.is, ...(condition.in ?? [])]
  if (condition.fact === 'schoolProvince') return values.flatMap((value) => noProvince(value, policy))
  if (condition.fact === 'otherGroup') return values.flatMap((value) => noGroup(value, policy))
  return []
}

function noProvince(name: unknown, { jurisdictions }: Policy): Problem[] {
  if (name === undefined || (typeof name === 'string' && name !== NATIONAL && jurisdictions.has(name)))
    return []
  return [{ problem: `the province "${name}" has no policy`, fix: 'add its jurisdiction.yaml or correct it' }]
}

function noGroup(id: unknown, { groups }: Policy): Problem[] {
  if (id === undefined || id === NO_GROUP || (typeof id === 'string' && groups.has(id))) return []
  return [{ problem: `there is no group "${id}"`, fix: `name a group of knowledge/policy, or ${NO_GROUP}` }]
}
