import type { Facts } from '../../src/knowledge/facts.ts'
import type { Person } from './people.ts'

/**
 * Which of the resident's people each person of the conversation is, by index; null = nobody of them. Somebody without a
 * relation is whom the resident spoke of last.
 * @param spokenOf index of that person
 */
export function matchPeople(
  heard: readonly { readonly relation?: string | null | undefined; readonly facts: Facts }[],
  people: readonly Person[],
  spokenOf: number,
): (number | null)[] {
  const free = new Set(people.keys())
  const matched: (number | null)[] = heard.map(() => null)
  const claim = (at: number, fits: (person: Person) => boolean) => {
    const found = [...free].find((index) => {
      const person = people[index]
      return person !== undefined && fits(person)
    })
    if (matched[at] !== null || found === undefined) return
    matched[at] = found
    free.delete(found)
  }
  const relationOf = (at: number) => heard[at]?.relation ?? heard[at]?.facts.relation ?? null
  for (const at of heard.keys()) {
    const { age, birthDate } = heard[at]?.facts ?? {}
    const isThatOld = (person: Person) => age === person.age || birthDate === person.birthDate
    claim(at, (person) => person.relation === relationOf(at) && isThatOld(person))
  }
  for (const at of heard.keys()) claim(at, (person) => person.relation === relationOf(at))
  for (const at of heard.keys()) {
    if (relationOf(at) === null) claim(at, (person) => person === people[spokenOf])
  }
  return matched
}
