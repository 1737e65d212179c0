import { formatDate } from '../knowledge/format.ts'
import type { Advice, Policy } from '../knowledge/policy/policy.ts'
import { birthdayOf } from './age-range.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Person } from './person.ts'
import type { Rule } from './rules.ts'

/** What the person should know or do: that of the paying group, then what concerns them whoever pays. */
export function adviceFor(policy: Policy, rule: Rule | null, person: Person): string[] {
  const ofGroup = rule === null ? [] : [...(rule.base?.group.advice ?? []), ...rule.group.advice]
  return [...ofGroup, ...policy.advice.flatMap((advice) => adviceIfConcerned(advice, person))]
}

function adviceIfConcerned({ when, unless, birthday, text }: Advice, person: Person): string[] {
  if (evaluate(when, person) !== true) return []
  if (unless !== null && evaluate(unless, person) === true) return []
  const { birthDate } = person.facts
  const known = birthday !== null && birthDate !== undefined
  const date = known ? ` (${formatDate(birthdayOf(birthDate, birthday))})` : ''
  return [text.replaceAll('{{date}}', date)]
}
