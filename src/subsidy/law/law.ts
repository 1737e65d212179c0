import type { Questions } from '../../knowledge/pack.ts'
import type {
  Advice,
  Impossible,
  Interpretation,
  Policy,
  Presumption,
} from '../../knowledge/policy/policy.ts'
import { type Scope, scopeOf } from '../conditions/scope.ts'
import { type Test, testOf } from '../conditions/test.ts'
import { Diagram } from '../diagram/diagram.ts'
import type { Point } from '../diagram/forest.ts'
import { type Space, spaceOf } from '../space/space.ts'
import { changeDays } from './change-days.ts'
import { drawLaw } from './draw.ts'
import type { Rule } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** A policy made ready for one stretch of days on which nothing of it changes. */
export interface Law {
  readonly policy: Policy
  readonly space: Space
  /** In the order in which they pay. */
  readonly rules: readonly Rule[]
  /** Who pays: its ends are numbers of `verdicts`. */
  readonly payer: Diagram
  readonly verdicts: readonly Verdict[]
  /** Its ends are benefit levels (%). */
  readonly benefit: Diagram
  /** Open readings, and whose result rests on each of them. */
  readonly readings: readonly OpenReading[]
  readonly impossible: readonly TestedImpossible[]
  readonly presumptions: readonly TestedPresumption[]
  readonly advice: readonly TestedAdvice[]
}

export interface OpenReading {
  readonly reading: Interpretation
  /** Its alternatives change no rule: it concerns the groups that name it. */
  readonly declared: boolean
  /** End 1 for the people whom another reading would put elsewhere. */
  readonly matters: Diagram
}

export type TestedImpossible = Impossible & { readonly tests: readonly [Test, Test] }
export type TestedPresumption = Presumption & { readonly tests: Scope }
export type TestedAdvice = Advice & { readonly tests: Scope }

const remembered = new WeakMap<Policy, WeakMap<Questions, Map<string, Law>>>()

/**
 * The law of a day. Made once for each stretch of days without a change; policy and questions are immutable, and the same
 * objects from call to call.
 */
export function lawOn(policy: Policy, questions: Questions, date: string): Law {
  const ofPolicy = remembered.get(policy) ?? new WeakMap<Questions, Map<string, Law>>()
  remembered.set(policy, ofPolicy)
  const known = ofPolicy.get(questions) ?? new Map<string, Law>()
  ofPolicy.set(questions, known)
  const since = changeDays(policy).findLast((day) => day <= date) ?? ''
  const law =
    known.get(since) ?? makeLaw(policy, spaceOf([policy], questions.values()), since === '' ? date : since)
  known.set(since, law)
  return law
}

/** The law of a day in a given space; `lawOn` for everyday use. */
export function makeLaw(policy: Policy, space: Space, date: string): Law {
  const { forest, rules, verdicts, payer, benefit, readings } = drawLaw(policy, space, date)
  const flat = (point: Point) => new Diagram(forest, point)
  return {
    policy,
    space,
    rules,
    payer: flat(payer),
    verdicts: verdicts.list,
    benefit: flat(benefit),
    readings: readings.map((one) => ({ ...one, matters: flat(one.matters) })),
    impossible: policy.impossible.map((one) => {
      const [first, second] = one.never
      return { ...one, tests: [testOf(first, space), testOf(second, space)] }
    }),
    presumptions: policy.presumptions.map((one) => ({ ...one, tests: scopeOf(one, space) })),
    advice: policy.advice.map((one) => ({ ...one, tests: scopeOf(one, space) })),
  }
}
