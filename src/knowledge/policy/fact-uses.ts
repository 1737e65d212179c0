import type { Condition, PlainValue } from './condition.ts'
import type { Policy } from './policy.ts'

/** A value that a condition tests or that is told of somebody (null: not known), and the entry in which it stands. */
export interface FactUse {
  /** `pension`, `residence.area`, … */
  readonly fact: string
  readonly value: PlainValue | null
  /** The value and all above it. */
  readonly atLeast: boolean
  readonly by: string
}

type Told = Omit<FactUse, 'by'>

const AGE_FACTS = ['age', 'ageRange', 'birthDate', 'birthYear']
/** Told in words of their own, in numbers or in days. */
const UNNAMED = new Set([...AGE_FACTS, 'residence.commune'])

/** Every value of every fact in a policy. */
export function factUses(policy: Policy): FactUse[] {
  const by = (id: string, told: readonly Told[]): FactUse[] => told.map((one) => ({ ...one, by: id }))
  return [
    ...[...policy.groups.values()].flatMap((group) =>
      by(group.id, [
        ...inConditions([
          ...group.requirements.map(({ when }) => when),
          ...group.variants.map(({ when }) => when),
          group.closeTo,
        ]),
        ...group.examples.flatMap(({ facts }) => inFacts(facts)),
        ...group.examples.flatMap(({ facts }) =>
          unknownFacts(facts).map((fact) => ({ fact, value: null, atLeast: false })),
        ),
      ]),
    ),
    ...[...policy.interpretations.values()].flatMap(({ id, mattersWhen, alternatives }) => {
      const added = alternatives.flatMap(({ changes }) => changes.flatMap(({ add }) => add))
      return by(id, inConditions([mattersWhen, ...added.map(({ when }) => when)]))
    }),
    ...policy.impossible.flatMap(({ id, never }) => by(id, inConditions(never))),
    ...policy.advice.flatMap(({ id, when, unless }) => by(id, inConditions([when, unless]))),
    ...policy.presumptions.flatMap(({ reason, assume, when, unless }) =>
      by(reason, [...inFacts(assume), ...inConditions([when, unless])]),
    ),
    ...by('example-person', inFacts(policy.examplePerson)),
  ]
}

function inConditions(conditions: readonly (Condition | null)[]): Told[] {
  return conditions.flatMap((condition) => (condition === null ? [] : inCondition(condition)))
}

function inCondition(condition: Condition): Told[] {
  if ('all' in condition) return condition.all.flatMap(inCondition)
  if ('any' in condition) return condition.any.flatMap(inCondition)
  if ('not' in condition) return inCondition(condition.not)
  if ('age' in condition) return []
  if ('residence' in condition) return inFacts({ residence: condition.residence })
  if ('wasteTeam' in condition) {
    const { employer = [], wardConfirmed } = condition.wasteTeam
    return [
      ...employer.map((value) => is('wasteTeam.employer', value)),
      ...(wardConfirmed === undefined ? [] : [is('wasteTeam.wardConfirmed', wardConfirmed)]),
    ]
  }
  const { fact, is: single, in: several = [], atLeast } = condition
  const values = single === undefined ? several : [single]
  return [
    ...values.map((value) => is(fact, value)),
    ...(atLeast === undefined ? [] : [{ fact, value: atLeast, atLeast: true }]),
  ]
}

/** The facts, or parts of facts, that are said not to be known; an age beside one that is told only makes way for it. */
export function unknownFacts(facts: Readonly<Record<string, unknown>>): string[] {
  const aged = AGE_FACTS.some((fact) => facts[fact] != null)
  return Object.entries(facts).flatMap(([fact, value]) => {
    if (value === null) return aged && AGE_FACTS.includes(fact) ? [] : [fact]
    if (typeof value !== 'object') return []
    return Object.entries(value ?? {}).flatMap(([part, told]) => (told === null ? [`${fact}.${part}`] : []))
  })
}

function inFacts(facts: Readonly<Record<string, unknown>>): Told[] {
  return Object.entries(facts).flatMap(([fact, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([part, told]) => named(`${fact}.${part}`, told))
      : named(fact, value),
  )
}

function named(fact: string, value: unknown): Told[] {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return plain && !UNNAMED.has(fact) && !fact.startsWith('ageRange.') ? [is(fact, value)] : []
}

function is(fact: string, value: PlainValue): Told {
  return { fact, value, atLeast: false }
}
