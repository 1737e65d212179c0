import type { Facts } from '../../src/knowledge/facts.ts'
import { openCase } from '../../src/subsidy/case.ts'
import { concerns } from '../../src/subsidy/conditions/scope.ts'
import type { TestedPresumption } from '../../src/subsidy/law/law.ts'
import { type Extent, SAID } from '../../src/subsidy/presume.ts'
import { factsOf } from '../../src/subsidy/space/asked-province.ts'
import type { Setting } from './people.ts'
import { differing } from './true-choice.ts'

/** A presumption that is not so of somebody, with the facts that are otherwise. */
export interface Misfit {
  readonly presumption: TestedPresumption
  readonly facts: readonly string[]
}

/**
 * What is presumed and not so of somebody, everything of whom is known.
 * @param known what the conversation knows: of somebody whose age it does not know more is presumed
 */
export function misfits(
  truth: Facts,
  extent: Extent,
  { pack, province, day }: Setting,
  known: Facts = truth,
): Misfit[] {
  const opened = (facts: Facts) => openCase({ facts, asOf: day, place: null }, pack.policy, pack.questions)
  const { law, person } = opened(truth)
  const asKnown = opened(known).person
  return law.presumptions.flatMap((presumption) => {
    const isPresumed = [person, asKnown].some(({ masks }) => concerns(presumption.tests, masks))
    if (!extent.includes(presumption.tier) || !isPresumed) return []
    const facts = differing(factsOf(presumption.assume, province), truth)
    return facts.length === 0 ? [] : [{ presumption, facts }]
  })
}

/**
 * What somebody says unasked because otherwise it would be taken that it is not so: presumptions.yaml leaves it to them
 * and never asks.
 */
export function saysUnasked(truth: Facts, setting: Setting): string[] {
  return [...new Set(misfits(truth, SAID, setting).flatMap(({ facts }) => facts))]
}
