import {
  allByResident,
  allBySocialInsurance,
  allByState,
  employerTwoThirds,
  type Group,
  groupsOf,
  type Line,
  named,
} from './group.ts'
import type { Person } from './person.ts'

/** Đ12 k1 except 1g: 1a, 1b, 1c, 1d, 1đ, 1e, 1h, 1i. */
export function workGroups(p: Person): Group[] {
  return groupsOf([
    // 1a; a waste collector of a company or cooperative is its employee (HP-5 does not apply)
    ['vietnam/employee', p.work === 'employee' || collectsWasteForCompany(p), employerTwoThirds],
    // 1b: pays all himself
    ['vietnam/unpaid-manager', named(p, 'vietnam/unpaid-manager'), allByResident],
    // 1c
    ['vietnam/foreign-employee', named(p, 'vietnam/foreign-employee'), employerTwoThirds],
    // 1d
    ['vietnam/part-time-employee', named(p, 'vietnam/part-time-employee'), employerTwoThirds],
    // 1đ: pays all himself
    ['vietnam/business-owner', p.work === 'business-owner', allByResident],
    // 1e
    ['vietnam/official', p.work === 'official', employerTwoThirds],
    // 1h
    ['vietnam/defence-worker', named(p, 'vietnam/defence-worker'), employerTwoThirds],
    // 1i: who pays is unconfirmed, so these shares are never shown
    [defenceWorkerRelative, named(p, defenceWorkerRelative), allByResident],
  ])
}

export const defenceWorkerRelative = 'vietnam/defence-worker-relative'

/** 1g: 4,5% of the reference level, two thirds and one third; its place is set by Đ13 k5c. */
export function communePartTime(p: Person): Group[] {
  return groupsOf([['vietnam/commune-part-time', p.work === 'commune-part-time', employerTwoThirds]])
}

/** 2a and 2c: social insurance always pays (Đ13 k5d). */
export function alwaysBySocialInsurance(p: Person): Group[] {
  return groupsOf([
    ['vietnam/pensioner', p.pension, allBySocialInsurance],
    ['vietnam/former-commune-official', named(p, 'vietnam/former-commune-official'), allBySocialInsurance],
  ])
}

/** The rest of Đ12 k2: 2b, 2d, NĐ188 Đ5 k1. */
export function otherSocialInsuranceGroups(p: Person): Group[] {
  return groupsOf([
    // 2b
    ['vietnam/insurance-allowance', p.insuranceAllowance, allBySocialInsurance],
    ['vietnam/sick-leave', named(p, 'vietnam/sick-leave'), allBySocialInsurance],
    ['vietnam/maternity-leave', named(p, 'vietnam/maternity-leave'), allBySocialInsurance],
    // 2d
    ['vietnam/unemployment', p.unemploymentBenefit, allBySocialInsurance],
    // NĐ188 Đ5 k1
    ['vietnam/rubber-worker', named(p, 'vietnam/rubber-worker'), allBySocialInsurance],
  ])
}

/** 3s, 3t, 3u: the State always pays (Đ13 k5đ). */
export function alwaysByState(p: Person): Group[] {
  const nearPoorFrom70 = p.household === 'near-poor' && p.age >= 70 && p.age < 75
  return groupsOf([
    // 3s
    ['vietnam/survivor-75', p.survivorAllowance && p.age >= 75, allByState],
    ['vietnam/survivor-near-poor-70', p.survivorAllowance && nearPoorFrom70, allByState],
    // 3t: only for who already receives it; age alone is not enough
    ['vietnam/social-pension', p.socialPension, allByState],
    // 3u
    ['vietnam/awaiting-social-pension', named(p, 'vietnam/awaiting-social-pension'), allByState],
  ])
}

/** The rest of Đ12 k3 in the order of letters, then the NĐ188 Đ5 groups that the State pays for. */
export function otherStateGroups(p: Person): Group[] {
  const byState = (id: string, belongs: boolean): Line => [id, belongs, allByState]
  return groupsOf([
    // 3a–3đ
    byState('vietnam/armed-forces', p.armedForces === 'member'),
    // 3e
    byState('vietnam/meritorious', p.merit === 'meritorious'),
    byState('vietnam/veteran', p.merit === 'veteran'),
    // 3g
    byState('vietnam/deputy', named(p, 'vietnam/deputy')),
    // 3h
    byState('vietnam/child-under-6', p.age < 6),
    // 3i
    byState('vietnam/martyr-relative', p.merit === 'martyr-relative'),
    // 3k
    byState('vietnam/merit-relative', p.merit === 'merit-relative'),
    // 3l
    byState('vietnam/armed-forces-relative', p.armedForces === 'relative'),
    // 3m
    byState('vietnam/organ-donor', named(p, 'vietnam/organ-donor')),
    // 3n
    byState('vietnam/scholarship-foreigner', named(p, 'vietnam/scholarship-foreigner')),
    // 3o
    byState('vietnam/poor-household', p.household === 'poor'),
    byState(
      'vietnam/ethnic-near-poor',
      p.ethnicMinority && p.household === 'near-poor' && p.area === 'ethnic-mountain',
    ),
    byState('vietnam/ethnic-difficult-area', p.ethnicMinority && p.area === 'difficult'),
    byState('vietnam/extremely-difficult-area', p.area === 'extremely-difficult'),
    byState('vietnam/island', p.area === 'island'),
    // 3p
    byState('vietnam/former-commune-official-state', named(p, 'vietnam/former-commune-official-state')),
    // 3q
    byState('vietnam/ended-incapacity-allowance', named(p, 'vietnam/ended-incapacity-allowance')),
    // 3r
    byState('vietnam/social-allowance', p.socialAllowance),
    byState('vietnam/caregiver', named(p, 'vietnam/caregiver')),
    byState('vietnam/survivor-social', named(p, 'vietnam/survivor-social')),
    // NĐ188 Đ5 k2: permanent residents of a safe-zone commune
    byState('vietnam/safe-zone', p.permanent && p.area === 'safe-zone'),
    // NĐ188 Đ5 k3
    byState('vietnam/low-income-artisan', named(p, 'vietnam/low-income-artisan')),
    // NĐ188 Đ5 k6
    byState('vietnam/resistance', p.merit === 'resistance'),
    // NĐ188 Đ5 k7
    byState('vietnam/commune-military-trainee', named(p, 'vietnam/commune-military-trainee')),
  ])
}

/** Đ12 k5: 5b, 5c, and 5a for everybody else. */
export function selfPayGroups(p: Person): Group[] {
  return groupsOf([
    ['vietnam/charity-resident', named(p, 'vietnam/charity-resident'), allByResident],
    ['vietnam/unpaid-leave', named(p, 'vietnam/unpaid-leave'), allByResident],
    ['vietnam/household', true, allByResident],
  ])
}

function collectsWasteForCompany(p: Person): boolean {
  return (
    p.work === 'waste-collector' && (p.wasteEmployer === 'enterprise' || p.wasteEmployer === 'cooperative')
  )
}
