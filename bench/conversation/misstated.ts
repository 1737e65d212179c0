import { toldWords } from '../../src/conversation/say/told-words.ts'
import { Facts } from '../../src/knowledge/facts.ts'
import type { Where } from './speech.ts'
import { differing } from './true-choice.ts'

/** A fact that a result repeats in words that are not so of whom it is said; null = there is none. */
export function misstated(known: Facts, truth: Facts, { pack, place }: Where): string | null {
  const words = (facts: Facts, name: string) => toldWords(pack, place, only(facts, name))
  const names = differing(known, truth).map((fact) => fact.split('.')[0] ?? '')
  return (
    names.find((name) => words(known, name).some((repeated) => !words(truth, name).includes(repeated))) ??
    null
  )
}

function only(facts: Facts, name: string): Facts {
  const value: unknown = Reflect.get(facts, name)
  return value === undefined ? {} : Facts.parse({ [name]: value })
}
