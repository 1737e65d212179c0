import { formatDate } from '../knowledge/format.ts'
import { birthdayOf } from './age-range.ts'
import { concerns } from './conditions/scope.ts'
import type { Law } from './law/law.ts'
import type { Rule } from './law/rule.ts'
import type { Person } from './person.ts'

/** What the person should know or do: that of the paying group, then what concerns them whoever pays. */
export function adviceFor(law: Law, rule: Rule | null, { facts, masks }: Person): string[] {
  const ofGroup = rule === null ? [] : [...(rule.base?.group.advice ?? []), ...rule.group.advice]
  const concerning = law.advice
    .filter(({ tests }) => concerns(tests, masks))
    .filter(({ unlessKnown }) => unlessKnown === null || facts[unlessKnown] === undefined)
    .map(({ birthday, text }) => {
      const { birthDate } = facts
      const known = birthday !== null && birthDate !== undefined
      return text.replaceAll('{{date}}', known ? ` (${formatDate(birthdayOf(birthDate, birthday))})` : '')
    })
  return [...ofGroup, ...concerning, ...unknownProvince(law, facts.residence?.province)]
}

/** Of a province whose own supports nobody has entered, only the national ones are known. */
function unknownProvince({ policy }: Law, province: string | null | undefined): string[] {
  return province == null || policy.jurisdictions.has(province) ? [] : [policy.wording.unknownProvince]
}
