import { z } from 'zod'
import { Area, Facts } from '../facts.ts'

/** Facts with one plain value; ages, residence and waste team have conditions of their own. */
export const PlainFact = Facts.keyof().exclude([
  'residence',
  'wasteTeam',
  'age',
  'ageRange',
  'birthDate',
  'birthYear',
])
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

const plainValue = z.union([z.string(), z.number(), z.boolean()], 'neither a text, a number, true nor false')

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

const ageCondition = z.strictObject({
  age: parts({ atLeast: z.int(), under: z.int() }),
})

const residenceCondition = z.strictObject({
  residence: parts({
    status: z.enum(['permanent', 'temporary']),
    province: z.string().min(1),
    area: Area,
  }),
})

const wasteTeamCondition = z.strictObject({
  wasteTeam: parts({
    employer: z.array(z.enum(['residential-group', 'enterprise', 'cooperative'])).min(1),
    wardConfirmed: z.boolean(),
  }),
})

const conditions = {
  all: z.strictObject({ all: z.array(z.lazy(() => Condition)).min(1) }),
  any: z.strictObject({ any: z.array(z.lazy(() => Condition)).min(1) }),
  not: z.strictObject({ not: z.lazy(() => Condition) }),
  fact: factCondition,
  age: ageCondition,
  residence: residenceCondition,
  wasteTeam: wasteTeamCondition,
}
const kinds = z.enum(['all', 'any', 'not', 'fact', 'age', 'residence', 'wasteTeam'])

/** Reads a condition from a knowledge file. Told apart by their first word, so that a fault names what is wrong inside. */
export const Condition: z.ZodType<Condition> = z.unknown().transform((value, context) => {
  const words = value !== null && typeof value === 'object' ? Object.keys(value) : []
  const kind = kinds.options.find((one) => words.includes(one))
  if (kind === undefined) {
    context.addIssue(`"${words.join(', ')}" is no condition: it takes one of ${kinds.options.join(', ')}`)
    return z.NEVER
  }
  const parsed = conditions[kind].safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) context.addIssue({ ...issue })
  return z.NEVER
})

/** At least one of the parts: a condition without any would hold of everybody. */
function parts<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject(shape)
    .partial()
    .refine(
      (value) => Object.keys(value).length > 0,
      `name at least one of: ${Object.keys(shape).join(', ')}`,
    )
}
