import { BASE_SALARY } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import { adviceFor } from './advice.ts'
import type { Case, Settlement } from './case.ts'
import { type Decision, Level } from './decision.ts'
import {
  outOfForceReason,
  presumedReasons,
  readingsOf,
  reasonsAgainst,
  reasonsFor,
  unaskedOf,
  uniqueCitations,
  uniqueReasons,
} from './explain.ts'
import type { TestedPresumption } from './law/law.ts'
import type { Rule } from './law/rule.ts'
import { percent, shown } from './law/shares.ts'
import type { Verdict } from './law/verdict.ts'
import { payingPresumptions } from './needed.ts'
import { payableOn } from './payable.ts'
import type { Masks } from './space/locate.ts'

/** The decision once only one verdict is possible. */
export function settledDecision(one: Case, settlement: Settlement, verdict: Verdict): Decision {
  const { rule, outcome } = verdict
  if (rule === null) return unknownGroup(one)
  if (outcome === 'not-in-force') return notInForce(one, rule)
  const readings = readingsOf(one.law, rule, settlement.masks)
  const presumed = spokenOf(one, settlement)
  const explained = {
    ...EMPTY,
    outcome,
    group: rule.group.id,
    interpretations: readings.map(({ id }) => id),
    reasons: reasonsOf(one, settlement, rule, presumed),
    unasked: unaskedOf(presumed),
    citations: citationsOf(rule),
    advice: adviceFor(one.law, rule, one.person),
  }
  if (outcome === 'unsettled') {
    return {
      ...explained,
      bounds: boundsOf([verdict]),
      likely: {
        group: rule.group.id,
        shares: shown(verdict.shares),
        payable: null,
        conditions: verdict.contested.map(({ text }) => text),
      },
    }
  }
  const payable = payableOn(one.law.policy, one.input.asOf, rule, verdict.shares.resident)
  return {
    ...explained,
    ...benefitOf(one, settlement.masks),
    shares: shown(verdict.shares),
    payable,
    citations: uniqueCitations([...explained.citations, ...baseCitation(one, payable)]),
  }
}

/** Nothing is promised for a day outside the group's period; its period is named. */
export function notInForce(one: Case, rule: Rule): Decision {
  return {
    ...EMPTY,
    outcome: 'not-in-force',
    reasons: [outOfForceReason(one.law.policy, rule, one.input.asOf)],
    citations: citationsOf(rule),
  }
}

export const EMPTY: Omit<Decision, 'outcome'> = {
  group: null,
  shares: null,
  payable: null,
  benefit: null,
  benefitBounds: null,
  bounds: null,
  likely: null,
  needs: [],
  interpretations: [],
  reasons: [],
  unasked: [],
  citations: [],
  advice: [],
}

/** Somebody of a group that the policy does not hold: nothing is guessed. */
export function unknownGroup({ law }: Case): Decision {
  const reason = { clause: '', text: law.policy.wording.unknownGroup, met: null }
  return { ...EMPTY, outcome: 'unsettled', reasons: [reason] }
}

/** Percent that others pay whichever of the verdicts it is; null when one is out of force: nothing is known then. */
export function boundsOf(verdicts: readonly Verdict[]): Decision['bounds'] {
  if (verdicts.some(({ outcome }) => outcome === 'not-in-force')) return null
  return {
    atLeast: percent(Math.min(...verdicts.map(({ support }) => support.least))),
    atMost: percent(Math.max(...verdicts.map(({ support }) => support.most))),
  }
}

export function citationsOf({ base, group }: Rule): Decision['citations'] {
  return uniqueCitations([...(base?.group.citations ?? []), ...group.citations])
}

/**
 * The level that is certain, or the range while a membership that would raise it is not known. Who presumes takes nobody
 * for a member of a better group.
 */
function benefitOf({ law, presuming }: Case, masks: Masks): Pick<Decision, 'benefit' | 'benefitBounds'> {
  const certain = law.benefit.endFor(masks)
  if (certain !== null) return { benefit: Level.parse(certain), benefitBounds: null }
  const levels = law.benefit.reach(masks).ends
  const atLeast = Math.min(...levels)
  const atMost = Math.max(...levels)
  if (presuming) return { benefit: Level.parse(atLeast), benefitBounds: null }
  return { benefit: null, benefitBounds: { atLeast, atMost } }
}

/** What was presumed, may be spoken of and would change the payment. */
function spokenOf(one: Case, settlement: Settlement): TestedPresumption[] {
  const spoken = settlement.used.filter(({ text }) => text !== null)
  return payingPresumptions(one, settlement, spoken)
}

function reasonsOf(
  one: Case,
  settlement: Settlement,
  payer: Rule,
  presumed: readonly TestedPresumption[],
): Decision['reasons'] {
  return uniqueReasons([
    ...reasonsFor(payer, settlement.masks),
    ...reasonsAgainst(one, payer, settlement.masks),
    ...presumedReasons(one.law.policy, presumed),
  ])
}

function baseCitation({ law, input }: Case, payable: Decision['payable']): Decision['citations'] {
  if (payable === null || payable.month === 0) return []
  const base = quantityOn(law.policy, BASE_SALARY, input.asOf)
  return base === null ? [] : [base.citation]
}
