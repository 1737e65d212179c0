import type { Person } from './person.ts'

/** Who pays how much of the premium, in %. */
export type Shares = {
  state: number
  city: number
  socialInsurance: number
  employer: number
  resident: number
}

/** A group the person belongs to, and who pays if that group is the paying one. */
export type Group = { id: string; shares: Shares }

const nothing: Shares = { state: 0, city: 0, socialInsurance: 0, employer: 0, resident: 0 }

/** Đ12 k1: 4,5% of the salary, two thirds by the employer, one third by the worker. */
export const employerTwoThirds: Shares = { ...nothing, employer: 66.67, resident: 33.33 }
export const allByResident: Shares = { ...nothing, resident: 100 }
/** Đ12 k2. */
export const allBySocialInsurance: Shares = { ...nothing, socialInsurance: 100 }
/** Đ12 k3. */
export const allByState: Shares = { ...nothing, state: 100 }

/** Đ12 k4 and the city's resolution: a part by the budget, the rest by the resident. */
export function supported(state: number, city: number): Shares {
  return { ...nothing, state, city, resident: 100 - state - city }
}

/** The support of a candidate: what the resident need not pay. */
export function support(group: Group): number {
  return 100 - group.shares.resident
}

/** One line of the law: group id, whether the person belongs to it, who pays. */
export type Line = [id: string, belongs: boolean, shares: Shares]

export function groupsOf(lines: Line[]): Group[] {
  return lines.filter(([, belongs]) => belongs).map(([id, , shares]) => ({ id, shares }))
}

/** A rarer group that the facts name outright, by its id with or without the folder. */
export function named(person: Person, id: string): boolean {
  return person.otherGroup === id || `vietnam/${person.otherGroup}` === id
}

export function sameShares(a: Shares, b: Shares): boolean {
  return (
    a.state === b.state &&
    a.city === b.city &&
    a.socialInsurance === b.socialInsurance &&
    a.employer === b.employer &&
    a.resident === b.resident
  )
}
