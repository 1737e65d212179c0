import { Facts } from '../knowledge/facts.ts'
import type { FactQuestion } from '../knowledge/pack.ts'

/** What each answer to a question makes known; without the "không biết" answers, and none for a typed answer. */
export function possibleAnswers(question: FactQuestion): readonly Facts[] {
  const known = parsed.get(question)
  if (known !== undefined) return known
  const answers = question.choices
    .map(({ facts }) => Facts.parse(facts))
    .filter((facts) => Object.keys(facts).length > 0)
  parsed.set(question, answers)
  return answers
}

/** Reading facts is far slower than deciding, and a question never changes. */
const parsed = new WeakMap<FactQuestion, readonly Facts[]>()

/** The facts with an answer laid on top; "{{province}}" in it means the place that was asked. */
export function withAnswer(facts: Facts, answer: Facts, province: string | null): Facts {
  const { residence, wasteTeam } = answer
  const home = residence?.province === '{{province}}' ? { ...residence, province } : residence
  return {
    ...facts,
    ...answer,
    ...(home === undefined ? {} : { residence: { ...facts.residence, ...home } }),
    ...(wasteTeam === undefined ? {} : { wasteTeam: { ...facts.wasteTeam, ...wasteTeam } }),
  }
}
