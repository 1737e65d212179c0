import fc from 'fast-check'
import { Area, Facts } from '../../src/knowledge/facts.ts'
import { policy } from './policy-in-use.ts'

/** Rarer things less often, so that the common groups are reached too. */
const rarely = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() })
const mostly = <T>(usual: T, others: readonly T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 4, arbitrary: fc.constantFrom(...others) })

const rareGroups = [...policy.groups.values()]
  .filter(({ requirements }) => JSON.stringify(requirements).includes('otherGroup'))
  .map(({ id }) => id)

/** Every fact known (also things that cannot all be so of one person), on the edges of the ages that the law names more often than elsewhere. */
export const everyFactKnown: fc.Arbitrary<Facts> = fc.record({
  age: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(5, 6, 59, 60, 69, 70, 74, 75)),
  residence: fc.record({
    status: fc.constantFrom('permanent', 'temporary'),
    province: fc.constantFrom('hai-phong', 'khanh-hoa', 'other'),
    area: mostly('none', Area.options),
  }),
  household: mostly('none', ['poor', 'near-poor', 'average-living-farm']),
  pension: rarely,
  socialAllowance: rarely,
  socialPension: rarely,
  survivorAllowance: rarely,
  insuranceAllowance: rarely,
  unemploymentBenefit: rarely,
  work: fc.constantFrom(...Facts.shape.work.unwrap().options),
  wasteTeam: fc.record({
    employer: fc.constantFrom('residential-group', 'enterprise', 'cooperative'),
    wardConfirmed: fc.boolean(),
  }),
  student: rarely,
  schoolProvince: fc.constantFrom('hai-phong', 'other'),
  blindAssociation: rarely,
  freeCard: rarely,
  hiv: rarely,
  partyBadgeYears: fc.constantFrom(0, 0, 0, 30, 39, 40, 55),
  partyCell: fc.constantFrom('ward', 'other'),
  merit: mostly('none', ['meritorious', 'veteran', 'martyr-relative', 'merit-relative', 'resistance']),
  armedForces: mostly('none', ['member', 'relative']),
  ethnicMinority: fc.boolean(),
  otherGroup: mostly('none', rareGroups),
})

/** A person, and some of what is true of them, as somebody would tell it: parts of a residence, a range for an age. */
export const someFacts: fc.Arbitrary<{ readonly told: Facts; readonly all: Facts }> = fc
  .tuple(
    everyFactKnown,
    fc.subarray(Facts.keyof().options),
    fc.subarray(['status', 'province', 'area']),
    fc.option(fc.tuple(fc.nat(6), fc.nat(6)), { freq: 3 }),
  )
  .map(([all, names, parts, around]) => {
    const kept = <T extends object>(whole: T, wanted: readonly string[]) =>
      Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.includes(name)))
    const told = Facts.parse({
      ...kept(all, names),
      ...(names.includes('residence') ? { residence: kept(all.residence ?? {}, parts) } : {}),
    })
    const { age, ...rest } = told
    if (age === undefined || around === null) return { all, told }
    const ageRange = { from: Math.max(0, age - around[0]), to: age + around[1] }
    return { all, told: { ...rest, ageRange } }
  })
