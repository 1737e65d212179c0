import type { FactName, Facts } from '../../knowledge/facts.ts'
import type { Certainty } from '../understanding.ts'

/** One fact read at one place of the text, before it is known whose it is. Offsets are those of FoldedText.text. */
export interface Hit {
  readonly fact: FactName
  /** Holds that one fact alone; {} when it is too vague to have a value. */
  readonly facts: Facts
  readonly certainty: Certainty
  /** weak: counts only for somebody who is named or said something surer of ("hộ cận nghèo" alone asks about the group). */
  readonly strength: 'strong' | 'weak'
  /** Only of a person named right before it: "mẹ 70". */
  readonly besidePerson: boolean
  /** Birth years sixty apart of which it tells one: "tuổi Canh Tý"; else none. */
  readonly years: readonly number[]
  readonly start: number
  readonly end: number
}

export function hit(
  fact: FactName,
  facts: Facts,
  start: number,
  end: number,
  more: Partial<Pick<Hit, 'certainty' | 'strength' | 'besidePerson' | 'years'>> = {},
): Hit {
  return {
    fact,
    facts,
    start,
    end,
    certainty: 'stated',
    strength: 'strong',
    besidePerson: false,
    years: [],
    ...more,
  }
}
