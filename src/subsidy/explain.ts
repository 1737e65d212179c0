import { formatDate } from '../knowledge/format.ts'
import type { Interpretation, Policy, Presumption, Requirement } from '../knowledge/policy/policy.ts'
import type { Case } from './case.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Decision } from './decision.ts'
import type { Person } from './person.ts'
import { belongs, type Rule } from './rules.ts'

const NATIONAL = 'vietnam'

type Reason = Decision['reasons'][number]

/** Why the group pays: each of its requirements, with whether it is met. */
export function reasonsFor({ base, group }: Rule, person: Person): Reason[] {
  return [
    ...(base === null ? [] : reasonsFor(base, person)),
    ...group.requirements.map((one) => reason(one, person)),
  ]
}

/**
 * Why groups that somebody like this would think of do not pay: the requirements that failed. Local groups are only
 * spoken of where they belong: at the asked place and at the person's residence.
 */
export function reasonsAgainst({ rules, input }: Case, payer: Rule | null, person: Person): Reason[] {
  const local = [...(input.place?.jurisdictions ?? []), person.facts.residence?.province, NATIONAL]
  return rules
    .filter(({ group }) => local.includes(group.jurisdiction))
    .filter(({ group }) => group.closeTo !== null && evaluate(group.closeTo, person) === true)
    .filter((rule) => rule !== payer && belongs(rule, person) === false)
    .flatMap((rule) => reasonsFor(rule, person))
    .filter(({ met }) => met === false)
}

/** What was presumed and would change the result: said so that whoever it concerns speaks up. */
export function presumedReasons(policy: Policy, presumptions: readonly Presumption[]): Reason[] {
  return presumptions.flatMap(({ text }) =>
    text === null
      ? []
      : [{ clause: '', text: policy.wording.presumed.replaceAll('{{what}}', text), met: null }],
  )
}

/** Which period the group has, for a day outside it. */
export function outOfForceReason(policy: Policy, { base, group }: Rule, date: string): Reason {
  const values: Record<string, string> = {
    group: group.label,
    from: formatDate(group.validFrom),
    to: group.validTo === null ? policy.wording.noEnd : formatDate(group.validTo),
    date: formatDate(date),
  }
  const text = policy.wording.notInForce.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '')
  return {
    clause: group.requirements[0]?.clause ?? base?.group.requirements[0]?.clause ?? '',
    text,
    met: false,
  }
}

/** The open readings that this person's result rests on; confirmed ones are no longer open. */
export function openReadings(policy: Policy, { base, group }: Rule, person: Person): Interpretation[] {
  return [...(base?.group.interpretations ?? []), ...group.interpretations]
    .map((id) => policy.interpretations.get(id))
    .filter((reading) => reading !== undefined)
    .filter(({ confirmedBy }) => confirmedBy === null)
    .filter(({ mattersWhen }) => mattersWhen === null || evaluate(mattersWhen, person) === true)
}

/** Those of the open readings without whose confirmation nothing is promised. */
export function contestedReadings(policy: Policy, rule: Rule, person: Person): Interpretation[] {
  return openReadings(policy, rule, person).filter(({ effect }) => effect === 'unsettled')
}

/** Each citation once, in order. */
export function uniqueCitations(citations: readonly Decision['citations'][number][]): Decision['citations'] {
  const seen = new Map(citations.map((citation) => [`${citation.document} ${citation.clause}`, citation]))
  return [...seen.values()]
}

/** Each reason once: several groups share a requirement. */
export function uniqueReasons(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [`${one.met} ${one.text}`, one])).values()]
}

function reason({ clause, text, when }: Requirement, person: Person): Reason {
  return { clause, text, met: evaluate(when, person) }
}
