import type { Facts } from '../knowledge/facts.ts'
import type { FactQuestion } from '../knowledge/pack.ts'
import { possibleAnswers, withAnswer } from './answers.ts'
import type { Decision } from './decision.ts'
import type { Person } from './person.ts'
import { type Rule, supported } from './rules.ts'
import type { Settlement } from './settle.ts'

type Bounds = NonNullable<Decision['bounds']>

export interface Exploration {
  readonly facts: Facts
  readonly province: string | null
  /** A group that rests on a reading nobody confirmed: its support is not certain. */
  readonly isContested: (rule: Rule, person: Person) => boolean
  /** Settles with other facts, presuming as much as the settlement being explored. */
  readonly settleWith: (facts: Facts) => Settlement
}

/** With more questions open than this, trying out one of them narrows nothing. */
const MOST_EXPLORED = 3

/**
 * The support (%) that is certain whatever the missing facts are: at least that of the least of the possible payers.
 * Trying out the answers of one question at a time narrows it where two payers exclude each other (an allowance
 * either makes somebody free of charge or, absent, leaves the city paying). null when a possible payer is out of force.
 */
export function boundsOf(
  settlement: Settlement,
  questions: readonly FactQuestion[],
  { facts, province, isContested, settleWith }: Exploration,
): Bounds | null {
  let bounds = boundsOfPayers(settlement, isContested)
  if (questions.length > MOST_EXPLORED) return bounds
  for (const question of questions) {
    if (bounds === null || bounds.atLeast === bounds.atMost) return bounds
    const tried = union(possibleAnswers(question), bounds, (answer) =>
      boundsOfPayers(settleWith(withAnswer(facts, answer, province)), isContested),
    )
    if (tried !== null) bounds = tried
  }
  return bounds
}

/** The range over all answers, inside `within`; null as soon as it can no longer be narrower than that. */
function union(
  answers: readonly Facts[],
  within: Bounds,
  explore: (answer: Facts) => Bounds | null,
): Bounds | null {
  let atLeast = within.atMost
  let atMost = within.atLeast
  for (const answer of answers) {
    const found = explore(answer)
    if (found === null) return null
    atLeast = Math.max(within.atLeast, Math.min(atLeast, found.atLeast))
    atMost = Math.min(within.atMost, Math.max(atMost, found.atMost))
    if (atLeast === within.atLeast && atMost === within.atMost) return null
  }
  return answers.length === 0 ? null : { atLeast, atMost }
}

function boundsOfPayers(
  { payers, person }: Settlement,
  isContested: Exploration['isContested'],
): Bounds | null {
  if (payers.some(({ inForce }) => !inForce)) return null
  const shares = payers.map((rule) => supported(rule, person))
  const certain = payers.some((rule) => isContested(rule, person)) ? 0 : Math.min(...shares)
  return { atLeast: round(certain), atMost: round(Math.max(...shares)) }
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
