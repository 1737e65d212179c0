import { type FactName, type Facts, FactsInput } from '../knowledge/facts.ts'
import type { Questions } from '../knowledge/pack.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import { type DecisionInput, openCase } from './case.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { factsOf } from './space/asked-province.ts'

/** What would come out if one fact were otherwise. */
export interface Counterfactual {
  /** The question that the fact answers, and the answer in its words. */
  readonly fact: string
  readonly answer: string
  readonly change: Facts
  readonly outcome: Decision['outcome']
  readonly group: string | null
  readonly shares: Decision['shares']
  readonly benefit: Decision['benefit']
}

/** The facts with one or more of them changed; an age given in one way replaces one given in another. */
export function changed(facts: Facts, change: Facts): Facts {
  const { residence, wasteTeam } = change
  const kept = AGE_FACTS.some((fact) => fact in change) ? withoutAge(facts) : facts
  return FactsInput.parse({
    ...kept,
    ...change,
    ...(residence === undefined ? {} : { residence: { ...facts.residence, ...residence } }),
    ...(wasteTeam === undefined ? {} : { wasteTeam: { ...facts.wasteTeam, ...wasteTeam } }),
  })
}

/**
 * Every single fact that, otherwise, would change who pays or the benefit level, with what would come out then: the
 * answers of the questions, and the ages at which something changes. Only changes with a definite result.
 */
export function counterfactuals(
  input: DecisionInput,
  policy: Policy,
  questions: Questions,
): Counterfactual[] {
  const before = signature(decide(input, policy, questions))
  const { law } = openCase(input, policy, questions)
  const ages = (law.space.byName.get('age')?.values ?? []).flatMap((value) =>
    value.kind === 'between'
      ? [{ fact: 'age', answer: String(value.from), change: { age: value.from } }]
      : [],
  )
  const answers = [...questions.values()].flatMap(({ id, choices }) =>
    choices
      .map(({ label, facts }) => ({
        fact: id,
        answer: label,
        change: factsOf(facts, input.place?.province ?? null),
      }))
      .filter(({ change }) => Object.keys(change).length === 1),
  )
  return [...ages, ...answers].flatMap((one) => {
    const decision = decide({ ...input, facts: changed(input.facts, one.change) }, policy, questions)
    const { outcome, group, shares, benefit } = decision
    const tells = outcome !== 'needs-facts' && signature(decision) !== before
    return tells ? [{ ...one, outcome, group, shares, benefit }] : []
  })
}

const AGE_FACTS: readonly FactName[] = ['age', 'ageRange', 'birthYear', 'birthDate']

function withoutAge({
  age: _age,
  ageRange: _range,
  birthYear: _year,
  birthDate: _date,
  ...rest
}: Facts): Facts {
  return rest
}

function signature({ outcome, group, shares, benefit }: Decision): string {
  return JSON.stringify([outcome, group, shares, benefit])
}
