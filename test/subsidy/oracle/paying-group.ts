import { groupBenefit } from './benefit.ts'
import { type Group, support } from './group.ts'
import { cityGroups, type SurvivorReading, supportedGroupsWithTopUp } from './hai-phong-groups.ts'
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

/** The one group under which the premium is paid (Đ13 k5), the city's groups counted as if in force. */
export function payingGroup(person: Person, asOf: string, reading: SurvivorReading): Group | undefined {
  const partial = supportedGroupsWithTopUp(person)
  const steps = [
    alwaysBySocialInsurance(person), // k5d
    alwaysByState(person), // k5đ
    workGroups(person), // k5a, k5b
    otherSocialInsuranceGroups(person), // k5a
    otherStateGroups(person), // k5a
    // k5c: for 1g State support comes before the shared premium, and both before the city's own groups
    person.work === 'commune-part-time' ? [...best(partial, person, asOf), ...communePartTime(person)] : [],
    // k5g, and the city's groups by analogy
    best([...partial, ...cityGroups(person, reading)], person, asOf),
    selfPayGroups(person), // k5a
  ]
  return steps.flat()[0]
}

/** k5g: highest support; on a tie the better benefit of the group itself; then the earlier one. */
function best(candidates: Group[], person: Person, asOf: string): Group[] {
  return candidates
    .toSorted(
      (a, b) =>
        support(b) - support(a) || groupBenefit(b.id, person, asOf) - groupBenefit(a.id, person, asOf),
    )
    .slice(0, 1)
}
