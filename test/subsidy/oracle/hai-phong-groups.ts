import { type Group, groupsOf, supported } from './group.ts'
import type { Person } from './person.ts'
import { supportedGroups } from './supported-groups.ts'

export const elderly = 'hai-phong/elderly-60-74'

/** Whether a monthly survivor's allowance leaves a person in HP-1 (by the letter it does) or not. */
export type SurvivorReading = 'in-elderly' | 'not-in-elderly'

/** Resolution 57 covers the period 2026–2030. */
export function cityResolutionInForce(asOf: string): boolean {
  return asOf >= '2026-01-01' && asOf <= '2030-12-31'
}

export function isCityGroup(id: string): boolean {
  return id.startsWith('hai-phong/')
}

/** Every group of the resolution is for permanent residents of the city. */
function coveredByCity(p: Person): boolean {
  return p.permanent && p.province === 'hai-phong'
}

/** HP-1 … HP-5: the city alone pays. */
export function cityGroups(p: Person, reading: SurvivorReading): Group[] {
  if (!coveredByCity(p)) return []
  const survivorOut = reading === 'not-in-elderly' && p.survivorAllowance
  const noMonthlySocialMoney = !p.pension && !p.socialAllowance && !p.socialPension
  const noInsuranceMoney = !p.insuranceAllowance && !p.survivorAllowance
  return groupsOf([
    // HP-1: "from 60 to 74", read as up to the day before the 75th birthday
    [elderly, p.age >= 60 && p.age < 75 && noMonthlySocialMoney && !survivorOut, supported(0, 100)],
    // HP-2
    ['hai-phong/blind-association', p.blindAssociation && !p.freeCard, supported(0, 100)],
    // HP-3
    ['hai-phong/hiv', p.hiv, supported(0, 100)],
    // HP-4: no age floor
    [
      'hai-phong/party-40-years',
      p.partyBadgeYears >= 40 && p.partyCell === 'ward' && noMonthlySocialMoney && noInsuranceMoney,
      supported(0, 100),
    ],
    // HP-5: a residential group's team, confirmed by the ward
    [
      'hai-phong/waste-collector',
      p.work === 'waste-collector' && p.wasteEmployer === 'residential-group' && p.wasteConfirmed,
      supported(0, 70),
    ],
  ])
}

/** Đ12 k4 with the city's additions: HP-6 adds 30 to 4a, HP-7 adds 20 to 4d; nothing else adds up. */
export function supportedGroupsWithTopUp(p: Person): Group[] {
  const national = supportedGroups(p)
  if (!coveredByCity(p)) return national
  return [
    ...national.filter((group) => topUp(group) === undefined),
    ...national.map(topUp).filter((group) => group !== undefined),
  ]
}

function topUp(group: Group): Group | undefined {
  const { state } = group.shares
  // HP-6; in a poor commune the State pays all, nothing is left to add
  if (group.id === 'vietnam/near-poor' && state < 100) {
    return { id: 'hai-phong/near-poor', shares: supported(state, 30) }
  }
  // HP-7
  if (group.id === 'vietnam/average-living-farm') {
    return { id: 'hai-phong/average-living-farm', shares: supported(state, 20) }
  }
  return undefined
}
