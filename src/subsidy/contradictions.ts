import type { FactName, Facts } from '../knowledge/facts.ts'
import { formatDate } from '../knowledge/format.ts'
import { type AgeRange, ageOfYear, both, completedYears, exactly } from './age-range.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Law } from './law/law.ts'
import type { Person } from './person.ts'

/** Two things that were told of one person and cannot both be so. */
export interface Contradiction {
  /** Which fact to ask for again. */
  readonly fact: FactName
  /** What does not agree, in words. */
  readonly text: string
}

/** Everything in a person's facts that cannot be so on a day: a birth in the future, two ages, a toddler's pension. */
export function contradictionsOf({ facts, masks }: Person, date: string, law: Law): Contradiction[] {
  return [
    ...ofBirth(facts, date, law),
    ...law.impossible
      .filter(({ tests }) => tests.every((test) => evaluate(test, masks) === true))
      .map(
        ({ tests: [, other], text }): Contradiction => ({
          fact: other.kind === 'one' ? other.variable.fact : 'age',
          text,
        }),
      ),
  ]
}

interface Told {
  readonly words: string
  readonly ages: AgeRange
}

function ofBirth({ birthDate, birthYear, age, ageRange }: Facts, date: string, law: Law): Contradiction[] {
  const { wording } = law.policy
  if ((birthDate ?? '') > date || (birthYear ?? 0) > Number(date.slice(0, 4))) {
    return [{ fact: 'birthDate', text: fill(wording.born, { date: formatDate(date) }) }]
  }
  const told: Told[] = []
  if (age !== undefined) told.push({ words: fill(wording.aged, { age }), ages: exactly(age) })
  if (ageRange !== undefined) {
    told.push({ words: fill(wording.aged, { age: inWords(ageRange) }), ages: ageRange })
  }
  if (birthYear !== undefined) {
    const ages = ageOfYear(birthYear, date)
    told.push({ words: fill(wording.bornIn, { year: birthYear, age: inWords(ages) }), ages })
  }
  if (birthDate !== undefined) {
    const ages = exactly(completedYears(birthDate, date))
    told.push({ words: fill(wording.bornOn, { day: formatDate(birthDate), age: inWords(ages) }), ages })
  }
  return told.flatMap((first, at) =>
    told
      .slice(at + 1)
      .filter((second) => isEmpty(both(first.ages, second.ages)))
      .map((second) => mismatch(wording.mismatch, first, second)),
  )
}

function inWords({ from, to }: AgeRange): string {
  return from === to ? String(from) : `${from}–${to}`
}

function isEmpty({ from, to }: AgeRange): boolean {
  return from > to
}

function mismatch(wording: string, first: Told, second: Told): Contradiction {
  const text = fill(wording, { first: first.words, second: second.words })
  return { fact: 'birthDate', text: text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
