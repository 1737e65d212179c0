import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Hit } from './hit.ts'
import { AGES, type Person } from './person.ts'

/** Two ages of one person this near are a guess: "65, 66 tuổi". */
const GUESSED = 3

/** Gives the facts of a passage to its people; two ages for two people go one to each. */
export function assign(
  text: FoldedText,
  of: readonly Person[],
  hits: readonly Hit[],
  people: Person[],
): void {
  const ages = hits.filter((h) => AGES.includes(h.fact))
  const [first] = of
  const heads = areTwo(text, of, ages) ? 2 : of.reduce((sum, person) => sum + person.count, 0)
  if (ages.length === heads && heads > 1 && first !== undefined) {
    const each = of.length === 1 ? split(first, heads, people) : of
    each.forEach((person, i) => {
      const own = ages[i]
      person.hits.push(...hits.filter((h) => !AGES.includes(h.fact)), ...(own === undefined ? [] : [own]))
    })
    return
  }
  // "65, 66 tuổi" of one person: neither is sure.
  const unsure = ages.length === 2 && ages[0]?.start === ages[1]?.start
  const guess = unsure && heads === 1 ? guessed(ages) : null
  if (guess !== null && first !== undefined) {
    first.hits.push(...hits.filter((h) => !AGES.includes(h.fact)), guess)
    return
  }
  for (const person of of) {
    person.hits.push(
      ...hits.map((h) => (unsure && AGES.includes(h.fact) ? { ...h, certainty: 'vague' as const } : h)),
    )
  }
}

/** "con em 5 tuổi và 2 tuổi": the one word stands for two. */
function areTwo(text: FoldedText, [person, ...others]: readonly Person[], ages: readonly Hit[]): boolean {
  const [one, other] = ages
  if (person === undefined || others.length > 0 || one === undefined || ages.length !== 2) return false
  if (person.relation !== 'child' && person.relation !== 'grandchild') return false
  return one.start === other?.start && / (?:va|voi) /.test(text.text.slice(one.start, one.end))
}

/** One of two ages that lie near each other, as the range around them. */
function guessed([one, other]: readonly Hit[]): Hit | null {
  const [a, b] = [one?.facts.age, other?.facts.age]
  if (one === undefined || a === undefined || b === undefined || Math.abs(a - b) > GUESSED) return null
  const ageRange = { from: Math.max(0, Math.min(a, b) - 1), to: Math.max(a, b) + 1 }
  return { ...one, fact: 'ageRange', facts: { ageRange }, certainty: 'vague' }
}

/** "2 con 5 và 3 tuổi": as many persons as ages. */
function split(person: Person, heads: number, people: Person[]): Person[] {
  person.count = 1
  const others = Array.from({ length: heads - 1 }, (): Person => ({ ...person, hits: [...person.hits] }))
  people.splice(people.indexOf(person) + 1, 0, ...others)
  return [person, ...others]
}
