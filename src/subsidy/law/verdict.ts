import type { Interpretation } from '../../knowledge/policy/policy.ts'
import type { Shares } from '../decision.ts'
import type { Rule } from './rule.ts'
import { sameShares } from './shares.ts'

/** One way in which the law may come out for a person. */
export interface Verdict {
  readonly outcome: 'entitled' | 'not-entitled' | 'not-in-force' | 'unsettled'
  /** The paying group; null when no group of the policy takes the person in. */
  readonly rule: Rule | null
  readonly shares: Shares
  readonly benefit: number
  /** The open readings that this rests on so heavily that nothing is promised. */
  readonly contested: readonly Interpretation[]
  /** Percent that others pay: under every reading at least, under some at most. */
  readonly support: { readonly least: number; readonly most: number }
}

const NOBODY_PAYS: Verdict = {
  outcome: 'unsettled',
  rule: null,
  shares: { state: 0, city: 0, socialInsurance: 0, employer: 0, resident: 100 },
  benefit: 0,
  contested: [],
  support: { least: 0, most: 100 },
}

/** The number of the verdict that no group takes somebody in: a gap of the policy. */
export const GAP = 0

/** Gives each different verdict a number, the end of a diagram. */
export class Verdicts {
  readonly #numbers = new Map<string, number>()
  readonly list: Verdict[] = [NOBODY_PAYS]

  /** The number of what a group's offer comes to. */
  of(rule: Rule, { shares, benefit }: Pick<Verdict, 'shares' | 'benefit'>): number {
    const support = 100 - shares.resident
    const settled = shares.resident < 100 ? 'entitled' : 'not-entitled'
    return this.#number({
      outcome: rule.inForce ? settled : 'not-in-force',
      rule,
      shares,
      benefit,
      contested: [],
      support: { least: support, most: support },
    })
  }

  /** The number of the same verdict once a reading is open under which it would be another one (null: unknown). */
  contested(number: number, reading: Interpretation, other: Verdict | null): number {
    const verdict = this.get(number)
    if (verdict.outcome === 'not-in-force') return number
    return this.#number({
      ...verdict,
      outcome: 'unsettled',
      contested: [...new Set([...verdict.contested, reading])],
      support: {
        least: Math.min(verdict.support.least, other?.support.least ?? 0),
        most: Math.max(verdict.support.most, other?.support.most ?? 0),
      },
    })
  }

  get(number: number): Verdict {
    const verdict = this.list[number]
    if (verdict === undefined) throw new RangeError(`no verdict has the number ${number}`)
    return verdict
  }

  #number(verdict: Verdict): number {
    const { outcome, rule, shares, benefit, contested, support } = verdict
    const key = JSON.stringify([
      outcome,
      rule?.group.id,
      shares,
      benefit,
      contested.map(({ id }) => id),
      support,
    ])
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.list.length
    this.list.push(verdict)
    this.#numbers.set(key, number)
    return number
  }
}

/** Nobody pays another share under one than under the other. */
export function samePayment(a: Verdict, b: Verdict): boolean {
  if (a.rule === null || b.rule === null) return a.rule === b.rule
  return a.rule.inForce === b.rule.inForce && sameShares(a.shares, b.shares)
}
