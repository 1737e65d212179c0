import { ASKED_PROVINCE, Facts } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import { conditionsOf } from '../../knowledge/policy/conditions-of.ts'
import type { Condition, Policy } from '../../knowledge/policy/policy.ts'

/** What policies and questions name: where numbers are cut, and the texts that are told apart. */
export interface Mentions {
  /** Variable → the numbers from which on something changes. */
  readonly edges: ReadonlyMap<string, ReadonlySet<number>>
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>
}

const OPEN_TEXTS = ['relation', 'schoolProvince', 'otherGroup'] as const

export function mentionsOf(policies: readonly Policy[], questions: readonly FactQuestion[]): Mentions {
  const edges = new Map<string, Set<number>>()
  const texts = new Map<string, Set<string>>([['otherGroup', new Set(['none'])]])
  const edge = (name: string, number: number | null | undefined) => {
    if (number != null) add(edges, name, number)
  }
  const text = (name: string, value: unknown) => {
    if (typeof value === 'string' && value !== ASKED_PROVINCE) add(texts, name, value)
  }
  const facts = (told: Facts) => {
    for (const name of OPEN_TEXTS) text(name, told[name])
    text('residence.province', told.residence?.province)
  }
  const condition = (one: Condition): void => {
    if ('all' in one) one.all.forEach(condition)
    else if ('any' in one) one.any.forEach(condition)
    else if ('not' in one) condition(one.not)
    else if ('age' in one) {
      edge('age', one.age.atLeast)
      edge('age', one.age.under)
    } else if ('residence' in one) text('residence.province', one.residence.province)
    else if ('fact' in one) {
      edge(one.fact, one.atLeast)
      for (const value of [one.is, ...(one.in ?? [])]) {
        if (typeof value === 'number') {
          edge(one.fact, value)
          edge(one.fact, value + 1)
        }
        if (OPEN_TEXTS.some((name) => name === one.fact)) text(one.fact, value)
      }
    }
  }
  for (const policy of policies) {
    conditionsOf(policy).forEach(condition)
    for (const { assume, ageAtLeast, ageUnder } of policy.presumptions) {
      edge('age', ageAtLeast)
      edge('age', ageUnder)
      facts(assume)
    }
    for (const province of policy.jurisdictions.keys()) text('residence.province', province)
  }
  for (const { choices } of questions) {
    for (const choice of choices) facts(Facts.parse(choice.facts))
  }
  return { edges, texts }
}

function add<T>(map: Map<string, Set<T>>, name: string, value: T): void {
  const known = map.get(name)
  if (known === undefined) map.set(name, new Set([value]))
  else known.add(value)
}
