import type { WasteTeamCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { compare, every, type Truth } from './truth.ts'

/** Whom the waste team belongs to, and whether the ward confirmed it. */
export function wasteTeamHolds({ wasteTeam }: WasteTeamCondition, { facts }: Person): Truth {
  const employer = facts.wasteTeam?.employer ?? null
  return every(
    [
      wasteTeam.employer === undefined || (employer === null ? null : wasteTeam.employer.includes(employer)),
      wasteTeam.wardConfirmed === undefined ||
        compare(facts.wasteTeam?.wardConfirmed, wasteTeam.wardConfirmed),
    ],
    (part) => part,
  )
}
