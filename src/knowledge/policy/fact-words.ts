import { fill } from '../fill.ts'
import { formatNumber } from '../format.ts'
import type { PlainValue } from './condition.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is said of somebody whose fact has this value; null when the vocabulary has no words for it. */
export function valueWords({ facts }: Vocabulary, fact: string, value: PlainValue): string | null {
  const words = facts.get(fact)
  const own = words?.values.get(String(value))
  if (own !== undefined) return own
  return typeof value === 'number' ? numberWords(words?.number, value) : null
}

/** What is said of somebody whose number is this one or more; null when the vocabulary has no words for it. */
export function atLeastWords({ facts }: Vocabulary, fact: string, value: number): string | null {
  return numberWords(facts.get(fact)?.atLeast, value)
}

function numberWords(template: string | null | undefined, value: number): string | null {
  return template == null ? null : fill(template, { value: formatNumber(value) })
}
