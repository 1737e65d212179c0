import { type Facts, FactsInput } from '../knowledge/facts.ts'
import { formatDate } from '../knowledge/format.ts'
import { exampleFacts } from '../knowledge/policy/example.ts'
import { unknownFacts } from '../knowledge/policy/fact-uses.ts'
import type { GroupExample } from '../knowledge/policy/policy.ts'
import { ageWords, residenceWords, said } from './condition-parts.ts'
import type { Page } from './page.ts'

/** Everything that is told of somebody, one phrase for each fact. */
export function factsWords(page: Page, facts: Facts): string[] {
  const { age, birthDate, birthYear, ageRange, residence, wasteTeam, ...plain } = facts
  const { say } = page
  return [
    ...(age === undefined ? [] : [say('age.exactly', { age: String(age) })]),
    ...(birthDate === undefined ? [] : [say('age.born-on', { day: formatDate(birthDate) })]),
    ...(birthYear === undefined ? [] : [say('age.born-in', { year: String(birthYear) })]),
    ...(ageRange === undefined
      ? []
      : [say('age.about', { from: String(ageRange.from), to: String(ageRange.to) })]),
    ...(residence === undefined ? [] : [homeWords(page, residence)]),
    ...Object.entries(plain).flatMap(([fact, value]) =>
      value === undefined ? [] : [said(page, fact, value)],
    ),
    ...Object.entries(wasteTeam ?? {}).flatMap(([part, value]) =>
      value == null ? [] : [said(page, `wasteTeam.${part}`, value)],
    ),
  ]
}

/** What sets an example's person apart from the example person of the policy, and what of them is not known. */
export function exampleWords(page: Page, example: Pick<GroupExample, 'facts'>): string[] {
  const told = FactsInput.parse(example.facts)
  const { policy, say } = page
  const { residence } = exampleFacts(policy, example)
  const { area, ...home } = residence ?? {}
  // The list that a commune is on is only worth a word where the example names it.
  const spoken = told.residence?.area === undefined ? home : { ...home, area }
  const known = told.residence === undefined ? told : { ...told, residence: spoken }
  const unknown = unknownFacts(example.facts).map((fact) =>
    say('logic.unknown', { fact: policy.vocabulary.facts.get(fact)?.label ?? fact }),
  )
  return [...factsWords(page, known), ...unknown]
}

function homeWords(page: Page, { status, province, area }: NonNullable<Facts['residence']>): string {
  return residenceWords(page, {
    residence: { status: status ?? undefined, province: province ?? undefined, area: area ?? undefined },
  })
}

/** "từ đủ 6 tuổi": an age that is presumed. */
export function presumedAge(page: Page, atLeast: number | null, under: number | null): string[] {
  if (atLeast === null && under === null) return []
  return [ageWords(page, { age: { atLeast: atLeast ?? undefined, under: under ?? undefined } })]
}
