import { z } from 'zod'
import { Area, Facts } from '../facts.ts'

/** Facts with one plain value; residence and waste team have parts and conditions of their own. */
const factNames = Facts.keyof().exclude([
  'residence',
  'wasteTeam',
  'relation',
  'age',
  'ageRange',
  'birthDate',
  'birthYear',
])
const relation = z.literal('relation')
export const PlainFact = z.union([factNames, relation])
export type PlainFact = z.infer<typeof PlainFact>

export type PlainValue = string | number | boolean

export interface AllCondition {
  readonly all: readonly Condition[]
}
export interface AnyCondition {
  readonly any: readonly Condition[]
}
export interface NotCondition {
  readonly not: Condition
}
/** Exactly one of the three tests. */
export interface FactCondition {
  readonly fact: PlainFact
  readonly is?: PlainValue | undefined
  readonly in?: readonly PlainValue[] | undefined
  readonly atLeast?: number | undefined
}
/** Completed years on the day asked about. */
export interface AgeCondition {
  readonly age: { readonly atLeast?: number | undefined; readonly under?: number | undefined }
}
export interface ResidenceCondition {
  readonly residence: {
    readonly status?: 'permanent' | 'temporary' | undefined
    readonly province?: string | undefined
    readonly area?: string | undefined
  }
}
export interface WasteTeamCondition {
  readonly wasteTeam: {
    readonly employer?: readonly string[] | undefined
    readonly wardConfirmed?: boolean | undefined
  }
}

/** A condition over one person's facts on one day; evaluates to true, false or not known. */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | FactCondition
  | AgeCondition
  | ResidenceCondition
  | WasteTeamCondition

const plainValue = z.union([z.string(), z.number(), z.boolean()])

const factCondition = z
  .strictObject({
    fact: PlainFact,
    is: plainValue.optional(),
    in: z.array(plainValue).min(1).optional(),
    atLeast: z.number().optional(),
  })
  .superRefine((condition, context) => {
    const tests = [condition.is, condition.in, condition.atLeast].filter((test) => test !== undefined)
    if (tests.length !== 1) {
      context.addIssue({ code: 'custom', message: 'a fact takes exactly one of "is", "in", "atLeast"' })
    }
    for (const value of [condition.is, condition.atLeast, ...(condition.in ?? [])]) {
      if (value !== undefined && !Facts.safeParse({ [condition.fact]: value }).success) {
        context.addIssue({ code: 'custom', message: `the fact "${condition.fact}" is never ${value}` })
      }
    }
  })

/** Reads a condition from a knowledge file. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
    factCondition,
    z.strictObject({
      age: z.strictObject({ atLeast: z.int().optional(), under: z.int().optional() }),
    }),
    z.strictObject({
      residence: z.strictObject({
        status: z.enum(['permanent', 'temporary']).optional(),
        province: z.string().min(1).optional(),
        area: Area.optional(),
      }),
    }),
    z.strictObject({
      wasteTeam: z.strictObject({
        employer: z
          .array(z.enum(['residential-group', 'enterprise', 'cooperative']))
          .min(1)
          .optional(),
        wardConfirmed: z.boolean().optional(),
      }),
    }),
  ]),
)
