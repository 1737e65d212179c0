import type { ResidenceCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { compare, every, type Truth } from './truth.ts'

/** Every named part of the residence (kind of registration, province, area) is as wanted. */
export function residenceHolds({ residence }: ResidenceCondition, { facts }: Person): Truth {
  const known = facts.residence
  return every(
    [
      residence.status === undefined || compare(known?.status, residence.status),
      residence.province === undefined || compare(known?.province, residence.province),
      residence.area === undefined || compare(known?.area, residence.area),
    ],
    (part) => part,
  )
}
