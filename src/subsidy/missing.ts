import type { FactName } from '../knowledge/facts.ts'
import type { FactQuestion } from '../knowledge/pack.ts'
import { openFacts } from './conditions/evaluate.ts'
import type { Person } from './person.ts'
import type { Rule } from './rules.ts'
import type { Settlement } from './settle.ts'

export type Questions = ReadonlyMap<FactName, FactQuestion>

/**
 * The questions whose answers can still change who pays, the best next one first: nothing sensitive before anything
 * else, then the least intrusive, then the one on which most groups hang. A fact without a question is never asked.
 */
export function openQuestions({ payers, person }: Settlement, questions: Questions): FactQuestion[] {
  const groups = new Map<FactQuestion, number>()
  for (const rule of payers) {
    for (const fact of new Set(openFactsOf(rule, person))) {
      const question = questions.get(fact)
      if (question !== undefined) groups.set(question, (groups.get(question) ?? 0) + 1)
    }
  }
  return [...groups]
    .sort(
      ([a, hanging], [b, others]) =>
        Number(a.sensitive) - Number(b.sensitive) || a.cost - b.cost || others - hanging,
    )
    .map(([question]) => question)
}

function openFactsOf({ group, base }: Rule, person: Person): FactName[] {
  return [
    ...(base === null ? [] : openFactsOf(base, person)),
    ...group.requirements.flatMap(({ when }) => openFacts(when, person)),
  ]
}
