import { z } from 'zod'

/**
 * Lists that a commune may be on: xã nghèo, vùng đặc biệt khó khăn, xã đảo, xã an toàn khu, vùng khó khăn, and the rest of
 * vùng đồng bào dân tộc thiểu số và miền núi. The last two matter to ethnic minorities only.
 */
export const Area = z.enum([
  'poor-commune',
  'extremely-difficult',
  'island',
  'safe-zone',
  'difficult',
  'ethnic-mountain',
  'none',
])

/**
 * What may be known of one person. Absent or null = not known; false or 'none' = known not to be so.
 * The vocabulary that the rules, the questions and the understanding of free text share.
 */
export const Facts = z
  .strictObject({
    /** Who it is, from the asker's side: self, mother, father, … */
    relation: z.string().min(1),
    birthDate: z.iso.date(),
    /** Decides only where the whole year gives one age class. */
    birthYear: z.int().min(1900).max(2100),
    /** Completed years (tuổi tròn). */
    age: z.int().min(0).max(130),
    /** Completed years, both ends included, of somebody who said "gần 60", "ngoài 70", "tuổi mụ 61". */
    ageRange: z
      .strictObject({ from: z.int().min(0).max(130), to: z.int().min(0).max(130) })
      .refine(({ from, to }) => from <= to, 'it ends before it begins'),
    residence: z.strictObject({
      status: z.enum(['permanent', 'temporary']).nullish(),
      /** Id of a province in knowledge/places, or 'other' for one that has no folder. */
      province: z.string().min(1).nullish(),
      commune: z.string().min(1).nullish(),
      area: Area.nullish(),
    }),
    household: z.enum(['poor', 'near-poor', 'average-living-farm', 'none']),
    /** Lương hưu, trợ cấp mất sức lao động. */
    pension: z.boolean(),
    /** Trợ cấp xã hội hằng tháng. */
    socialAllowance: z.boolean(),
    /** Trợ cấp hưu trí xã hội. */
    socialPension: z.boolean(),
    /** Trợ cấp tuất hằng tháng. */
    survivorAllowance: z.boolean(),
    /** Another regular social-insurance allowance (TNLĐ-BNN, cán bộ xã nghỉ việc …). */
    insuranceAllowance: z.boolean(),
    unemploymentBenefit: z.boolean(),
    work: z.enum([
      'employee',
      'official',
      'business-owner',
      'commune-part-time',
      'hamlet-part-time',
      'hamlet-health-worker',
      'grassroots-security',
      'waste-collector',
      'farmer',
      'other',
      'none',
    ]),
    wasteTeam: z.strictObject({
      employer: z.enum(['residential-group', 'enterprise', 'cooperative']).nullish(),
      wardConfirmed: z.boolean().nullish(),
    }),
    student: z.boolean(),
    schoolProvince: z.string().min(1),
    /** Member of the city's Hội Người mù. */
    blindAssociation: z.boolean(),
    /** Already holds a free card. */
    freeCard: z.boolean(),
    /** Only if volunteered; never asked, never logged. */
    hiv: z.boolean(),
    partyBadgeYears: z.int().min(0).max(90),
    partyCell: z.enum(['ward', 'other']),
    merit: z.enum(['meritorious', 'veteran', 'martyr-relative', 'merit-relative', 'resistance', 'none']),
    armedForces: z.enum(['member', 'relative', 'none']),
    ethnicMinority: z.boolean(),
    /** Id of a rarer national group, or 'none'. */
    otherGroup: z.string().min(1),
  })
  .partial()

/** In an answer or a presumption: the province of the place that was asked. */
export const ASKED_PROVINCE = '{{province}}'

/** As read from outside: null stands for not known. */
export const FactsInput = z.preprocess(dropNulls, Facts)

export type Facts = z.infer<typeof Facts>
export type FactName = keyof Facts

function dropNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== null)
      .map(([k, v]) => [k, dropNulls(v)]),
  )
}
