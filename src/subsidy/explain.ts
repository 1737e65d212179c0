import { formatDate } from '../knowledge/format.ts'
import type { Interpretation, Policy } from '../knowledge/policy/policy.ts'
import type { Case } from './case.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Decision } from './decision.ts'
import { names } from './law/draw.ts'
import type { Law, TestedPresumption } from './law/law.ts'
import { belongs, type Rule } from './law/rule.ts'
import type { Masks } from './space/locate.ts'

const NATIONAL = 'vietnam'

type Reason = Decision['reasons'][number]

/** Why the group pays: each of its requirements, with whether it is met. */
export function reasonsFor({ base, requirements }: Rule, masks: Masks): Reason[] {
  const below = base === null ? [] : reasonsFor(base, masks)
  const own = requirements.map(
    ({ clause, text, test }): Reason => ({ clause, text, met: evaluate(test, masks) }),
  )
  return [...below, ...own]
}

/**
 * Why groups that somebody like this would think of do not pay: the requirements that failed. Local groups are only
 * spoken of where they belong: at the asked place and at the person's residence.
 */
export function reasonsAgainst({ law, input }: Case, payer: Rule | null, masks: Masks): Reason[] {
  const local = [...(input.place?.jurisdictions ?? []), input.facts.residence?.province, NATIONAL]
  return law.rules
    .filter(({ closeTo }) => closeTo !== null && evaluate(closeTo, masks) === true)
    .filter(({ group }) => local.includes(group.jurisdiction))
    .filter((rule) => rule !== payer && belongs(rule, masks) === false)
    .flatMap((rule) => reasonsFor(rule, masks))
    .filter(({ met }) => met === false)
}

/** What was presumed and would change the result: said so that whoever it concerns speaks up. */
export function presumedReasons({ wording }: Policy, presumptions: readonly TestedPresumption[]): Reason[] {
  return presumptions.flatMap(({ text }) =>
    text === null ? [] : [{ clause: '', text: wording.presumed.replaceAll('{{what}}', text), met: null }],
  )
}

/** Which period the group has, for a day outside it. */
export function outOfForceReason({ wording }: Policy, { base, group }: Rule, date: string): Reason {
  const values: Record<string, string> = {
    group: group.label,
    from: formatDate(group.validFrom),
    to: group.validTo === null ? wording.noEnd : formatDate(group.validTo),
    date: formatDate(date),
  }
  return {
    clause: group.requirements[0]?.clause ?? base?.group.requirements[0]?.clause ?? '',
    text: wording.notInForce.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? ''),
    met: false,
  }
}

/** The same in a few words, each once. */
export function unaskedOf(presumptions: readonly TestedPresumption[]): string[] {
  return [...new Set(presumptions.flatMap(({ text }) => text ?? []))]
}

/** The open readings that the result rests on, or may rest on. */
export function readingsOf(law: Law, payer: Rule, masks: Masks): Interpretation[] {
  return law.readings
    .filter(({ reading, declared }) => !declared || names(payer, reading))
    .filter(({ matters }) => matters.endFor(masks) !== 0)
    .map(({ reading }) => reading)
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
