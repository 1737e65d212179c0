import { quantityOn } from '../knowledge/policy/quantity.ts'
import { adviceFor } from './advice.ts'
import type { Case, Presumed } from './case.ts'
import { type Decision, Decision as DecisionShape, type Shares } from './decision.ts'
import {
  contestedReadings,
  openReadings,
  outOfForceReason,
  presumedReasons,
  reasonsAgainst,
  reasonsFor,
  uniqueCitations,
  uniqueReasons,
} from './explain.ts'
import { neededPresumptions } from './needed.ts'
import { BASE_SALARY, payableOn } from './payable.ts'
import type { Person } from './person.ts'
import { type Rule, sharesOf, supported } from './rules.ts'
import { bestBenefit, settle } from './settle.ts'

/** The decision once it is clear which group pays. */
export function settledDecision(one: Case, settlement: Presumed, payer: Rule): Decision {
  if (!payer.inForce) return notInForce(one, payer)
  const { person } = settlement
  const readings = openReadings(one.policy, payer, person)
  const explained = {
    ...EMPTY,
    group: payer.group.id,
    interpretations: readings.map(({ id }) => id),
    reasons: reasonsOf(one, settlement, payer),
    citations: citationsOf(payer),
    advice: adviceFor(one.policy, payer, one.person),
  }
  const contested = contestedReadings(one.policy, payer, person)
  if (contested.length > 0) {
    return {
      ...explained,
      outcome: 'unsettled',
      bounds: { atLeast: withoutGroup(one, person, payer), atMost: supported(payer, person) },
      likely: {
        group: payer.group.id,
        shares: shownShares(payer, person),
        conditions: contested.map(({ text }) => text),
      },
    }
  }
  const shares = shownShares(payer, person)
  const payable = payableOn(one.policy, one.input.asOf, payer, sharesOf(payer, person).resident)
  return {
    ...explained,
    outcome: shares.resident < 100 ? 'entitled' : 'not-entitled',
    shares,
    payable,
    benefit: DecisionShape.shape.benefit.parse(bestBenefit(settlement)),
    citations: uniqueCitations([...explained.citations, ...baseCitation(one, payable)]),
  }
}

/** Nothing is promised for a day outside the group's period; its period is named. */
export function notInForce(one: Case, rule: Rule | null): Decision {
  return {
    ...EMPTY,
    outcome: 'not-in-force',
    reasons: rule === null ? [] : [outOfForceReason(one.policy, rule, one.input.asOf)],
    citations: rule === null ? [] : citationsOf(rule),
  }
}

export const EMPTY: Omit<Decision, 'outcome'> = {
  group: null,
  shares: null,
  payable: null,
  benefit: null,
  bounds: null,
  likely: null,
  needs: [],
  interpretations: [],
  reasons: [],
  citations: [],
  advice: [],
}

/** Somebody of a group that the policy does not hold: nothing is guessed. */
export function unknownGroup(one: Case): Decision {
  const reason = { clause: '', text: one.policy.wording.unknownGroup, met: null }
  return { ...EMPTY, outcome: 'unsettled', reasons: [reason] }
}

/** Shares rounded to two decimals; they still add up to 100. */
export function shownShares(rule: Rule, person: Person): Shares {
  const exact = sharesOf(rule, person)
  const paid = {
    state: round(exact.state),
    city: round(exact.city),
    socialInsurance: round(exact.socialInsurance),
    employer: round(exact.employer),
  }
  const left = 100 - paid.state - paid.city - paid.socialInsurance - paid.employer
  return { ...paid, resident: round(left) }
}

export function citationsOf({ base, group }: Rule): Decision['citations'] {
  return uniqueCitations([...(base?.group.citations ?? []), ...group.citations])
}

function reasonsOf(one: Case, settlement: Presumed, payer: Rule): Decision['reasons'] {
  const spoken = settlement.used.filter(({ text }) => text !== null)
  return uniqueReasons([
    ...reasonsFor(payer, settlement.person),
    ...reasonsAgainst(one, payer, settlement.person),
    ...presumedReasons(one.policy, neededPresumptions(one, settlement, payer, spoken)),
  ])
}

function baseCitation(one: Case, payable: Decision['payable']): Decision['citations'] {
  if (payable === null || payable.month === 0) return []
  const base = quantityOn(one.policy, BASE_SALARY, one.input.asOf)
  return base === null ? [] : [base.citation]
}

/** The support that remains if the group turns out not to apply. */
function withoutGroup(one: Case, person: Person, payer: Rule): number {
  const others = settle(
    person,
    one.rules.filter((rule) => rule !== payer),
  )
  return Math.min(...others.payers.map((rule) => supported(rule, person)))
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
