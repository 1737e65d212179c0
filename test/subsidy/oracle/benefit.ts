import { cityGroups, cityResolutionInForce, type SurvivorReading } from './hai-phong-groups.ts'
import {
  alwaysBySocialInsurance,
  alwaysByState,
  communePartTime,
  otherSocialInsuranceGroups,
  otherStateGroups,
  selfPayGroups,
  workGroups,
} from './national-groups.ts'
import type { Person } from './person.ts'
import { supportedGroups } from './supported-groups.ts'

export type Benefit = 80 | 95 | 100

/** Đ22 k1: groups whose benefit is 100% on every date. */
const at100 = [
  'vietnam/armed-forces', // 3a–3đ
  'vietnam/meritorious', // 3e
  'vietnam/veteran', // 3e
  'vietnam/child-under-6', // 3h
  'vietnam/martyr-relative', // 3i
  'vietnam/poor-household', // 3o
  'vietnam/ethnic-near-poor', // 3o
  'vietnam/ethnic-difficult-area', // 3o
  'vietnam/extremely-difficult-area', // 3o
  'vietnam/island', // 3o
  'vietnam/social-allowance', // 3r
  'vietnam/caregiver', // 3r
  'vietnam/survivor-social', // 3r
  'vietnam/survivor-75', // 3s
  'vietnam/survivor-near-poor-70', // 3s
  'vietnam/safe-zone', // NĐ188 Đ5 k2
  'vietnam/resistance', // NĐ188 Đ5 k6
]

/** Đ22 k1: groups whose benefit is 95% on every date. */
const at95 = [
  'vietnam/pensioner', // 2a
  'vietnam/merit-relative', // 3k
  'vietnam/former-difficult-area', // 4g
]

/** The benefit a group gives by itself. */
export function groupBenefit(id: string, person: Person, asOf: string): Benefit {
  const resolution261 = asOf >= '2026-01-01'
  // NQ 261/2025 Đ2 k1a: near-poor 95 → 100
  if (id === 'vietnam/near-poor' || id === 'hai-phong/near-poor') return resolution261 ? 100 : 95
  // NQ 261/2025 Đ2 k1a: 75 and over on the social pension 80 → 100
  if (id === 'vietnam/social-pension') return resolution261 && person.age >= 75 ? 100 : 80
  if (at100.includes(id)) return 100
  if (at95.includes(id)) return 95
  return 80
}

/** Đ22 k2: the highest benefit among all groups the person belongs to on that day. */
export function personBenefit(person: Person, asOf: string, reading: SurvivorReading): Benefit {
  const groups = [
    ...workGroups(person),
    ...communePartTime(person),
    ...alwaysBySocialInsurance(person),
    ...otherSocialInsuranceGroups(person),
    ...alwaysByState(person),
    ...otherStateGroups(person),
    ...supportedGroups(person),
    ...(cityResolutionInForce(asOf) ? cityGroups(person, reading) : []),
    ...selfPayGroups(person),
  ]
  const benefits = groups.map((group) => groupBenefit(group.id, person, asOf))
  if (benefits.includes(100)) return 100
  return benefits.includes(95) ? 95 : 80
}
