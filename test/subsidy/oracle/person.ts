import type { Facts } from '../../../src/knowledge/facts.ts'

/** One person of whom every fact that the law asks for is known. */
export type Person = ReturnType<typeof completePerson>

export function completePerson(facts: Facts) {
  const residence = known(facts.residence, 'residence')
  const wasteTeam = known(facts.wasteTeam, 'wasteTeam')
  const area: string = known(residence.area, 'residence.area')
  return {
    age: known(facts.age, 'age'),
    permanent: known(residence.status, 'residence.status') === 'permanent',
    province: known(residence.province, 'residence.province'),
    area,
    household: known(facts.household, 'household'),
    pension: known(facts.pension, 'pension'),
    socialAllowance: known(facts.socialAllowance, 'socialAllowance'),
    socialPension: known(facts.socialPension, 'socialPension'),
    survivorAllowance: known(facts.survivorAllowance, 'survivorAllowance'),
    insuranceAllowance: known(facts.insuranceAllowance, 'insuranceAllowance'),
    unemploymentBenefit: known(facts.unemploymentBenefit, 'unemploymentBenefit'),
    work: known(facts.work, 'work'),
    wasteEmployer: known(wasteTeam.employer, 'wasteTeam.employer'),
    wasteConfirmed: known(wasteTeam.wardConfirmed, 'wasteTeam.wardConfirmed'),
    student: known(facts.student, 'student'),
    blindAssociation: known(facts.blindAssociation, 'blindAssociation'),
    freeCard: known(facts.freeCard, 'freeCard'),
    hiv: known(facts.hiv, 'hiv'),
    partyBadgeYears: known(facts.partyBadgeYears, 'partyBadgeYears'),
    partyCell: known(facts.partyCell, 'partyCell'),
    merit: known(facts.merit, 'merit'),
    armedForces: known(facts.armedForces, 'armedForces'),
    ethnicMinority: known(facts.ethnicMinority, 'ethnicMinority'),
    otherGroup: known(facts.otherGroup, 'otherGroup'),
  }
}

function known<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`the oracle needs complete facts: ${name}`)
  return value
}
