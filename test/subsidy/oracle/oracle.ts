import type { Facts } from '../../../src/knowledge/facts.ts'
import { type Benefit, personBenefit } from './benefit.ts'
import { type Group, type Shares, sameShares } from './group.ts'
import { cityResolutionInForce, elderly, isCityGroup } from './hai-phong-groups.ts'
import { defenceWorkerRelative } from './national-groups.ts'
import { payingGroup } from './paying-group.ts'
import { completePerson, type Person } from './person.ts'

export type OracleResult = {
  outcome: 'entitled' | 'not-entitled' | 'not-in-force' | 'unsettled'
  group: string | null
  shares: Shares | null
  benefit: Benefit | null
}

/** What the law says of one person on one day; every fact must be known, asOf is YYYY-MM-DD. */
export function oracleDecide(facts: Facts, asOf: string): OracleResult {
  const person = completePerson(facts)
  const group = payingGroup(person, asOf, 'in-elderly')
  if (group === undefined) throw new Error('everybody belongs at least to khoản 5')

  if (isCityGroup(group.id) && !cityResolutionInForce(asOf)) {
    return { outcome: 'not-in-force', group: null, shares: null, benefit: null }
  }
  // 1i: who pays is unconfirmed
  if (group.id === defenceWorkerRelative) return unsettled(group)
  if (group.id === elderly && person.survivorAllowance) return elderlySurvivor(person, group, asOf)
  return settled(group, personBenefit(person, asOf, 'in-elderly'))
}

/** HP-1 does not say whether a monthly survivor's allowance excludes: settled only if both readings agree. */
function elderlySurvivor(person: Person, group: Group, asOf: string): OracleResult {
  const benefit = personBenefit(person, asOf, 'in-elderly')
  const other = payingGroup(person, asOf, 'not-in-elderly')
  const otherBenefit = personBenefit(person, asOf, 'not-in-elderly')
  const agree = other !== undefined && sameShares(other.shares, group.shares) && otherBenefit === benefit
  return agree ? settled(other, otherBenefit) : unsettled(group)
}

function settled(group: Group, benefit: Benefit): OracleResult {
  const outcome = group.shares.resident < 100 ? 'entitled' : 'not-entitled'
  return { outcome, group: group.id, shares: group.shares, benefit }
}

function unsettled(group: Group): OracleResult {
  return { outcome: 'unsettled', group: group.id, shares: null, benefit: null }
}
